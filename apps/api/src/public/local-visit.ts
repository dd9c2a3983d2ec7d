import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '#config';
import { apiError } from '../platform/api.errors.js';

/** What tells whether a visit comes from this machine and meant it. */
export interface Visit {
  /** The address that we listen on. */
  listenHost: string;
  /** What links begin with. */
  publicUrl: string;
  /** The Host header as it came; never what a proxy says it was. */
  hostHeader: string | undefined;
}

/**
 * Whether pages for the operator alone may be served: we listen on loopback only, our links lead to loopback (behind a reverse
 * proxy they do not, and many proxies name a loopback address as Host), and the browser asked for a loopback name, which a site
 * that rebinds its own name to this machine cannot make it do.
 */
export function isLocalVisit({ listenHost, publicUrl, hostHeader }: Visit): boolean {
  return [listenHost, new URL(publicUrl).hostname, hostNameOf(hostHeader)].every(isLoopbackName);
}

/** Answers as if the page did not exist unless the visit is local. */
@Injectable()
export class LocalVisitOnly implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const { settings, publicUrl } = this.config;
    if (!isLocalVisit({ listenHost: settings.HOST, publicUrl, hostHeader: headers.host })) {
      throw apiError('API_NO_SUCH_PAGE');
    }
    return true;
  }
}

function isLoopbackName(name: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(name);
}

/** The name of a Host header without its port; nothing when there is none. */
function hostNameOf(header: string | undefined): string {
  return /^(\[[^\]]*\]|[^:]*)(:\d+)?$/.exec(header ?? '')?.[1] ?? '';
}
