import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { authError } from '#auth';
import { ROUTE_RULE } from './permit.js';

const NEST_PATH = 'path';

/** Refuses to boot when a route has no rule on it. */
@Injectable()
export class RouteCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { metatype } of this.discovery.getControllers()) {
      if (typeof metatype !== 'function') continue;
      const prototype = metatype.prototype as Record<string, unknown>;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[name];
        if (typeof handler !== 'function' || Reflect.getMetadata(NEST_PATH, handler) === undefined) continue;
        const rule = this.reflector.getAllAndOverride<unknown>(ROUTE_RULE, [handler as never, metatype as never]);
        if (rule === undefined) {
          throw authError('AUTH_ROUTE_WITHOUT_PERMISSION', { route: `${metatype.name}.${name}` });
        }
      }
    }
  }
}
