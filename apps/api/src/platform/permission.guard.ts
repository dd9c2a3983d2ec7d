import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { type Actor, assertMay, authError, StaffService } from '#auth';
import { ROUTE_RULE, type RouteRule } from './permit.js';

/** Lets a request pass when its route is public or its bearer token belongs to somebody whose role is large enough. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly staff: StaffService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<RouteRule | undefined>(ROUTE_RULE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (rule === undefined) throw authError('AUTH_ROUTE_WITHOUT_PERMISSION', { route: context.getHandler().name });
    if ('publicBecause' in rule) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest & { actor?: Actor }>();
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) throw authError('AUTH_SIGN_IN');
    const actor: Actor = { ...(await this.staff.byToken(token)), via: 'api' };
    assertMay(actor, rule.permission);
    request.actor = actor;
    return true;
  }
}
