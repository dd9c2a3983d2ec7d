import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Actor, assertMay, authError, mayDo, StaffService, StaffSessions } from '#auth';
import { CONFIG, type Config } from '#config';
import type { Role } from '#contracts';
import { ROUTE_RULE, type RouteRule, type StaffRequest } from './permit.js';
import { assertSameOrigin } from './same-origin.js';

/** Whom a page of the console belongs to. The cookie is the browser's, and may have become somebody else's in another tab. */
const STAFF_HEADER = 'x-tocsin-staff';

const tokenIn = (authorization = '') => /^Bearer (\S+)$/.exec(authorization)?.[1];

/**
 * Lets a request pass when its route is public, or when its bearer token or session cookie belongs to somebody whose role is large
 * enough. A request with a token is not looked at for a cookie.
 */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly staff: StaffService,
    private readonly sessions: StaffSessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<RouteRule | undefined>(ROUTE_RULE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (rule === undefined) throw authError('AUTH_ROUTE_WITHOUT_PERMISSION', { route: context.getHandler().name });
    const request = context.switchToHttp().getRequest<StaffRequest>();
    if ('publicBecause' in rule) {
      // Signing in makes a cookie: no other site may sign a visitor in as somebody else. The route is asked, not the address, which
      // may be written in other ways (/%61pi).
      if (request.routeOptions.url?.startsWith('/api/')) assertSameOrigin(request, this.config.publicUrl);
      return true;
    }
    const actor = await this.actorOf(request);
    assertMay(actor, rule.permission);
    request.actor = actor;
    const { permission } = rule;
    request.stillMay = async () => {
      const role = await this.roleNow(request);
      return role !== null && mayDo(role, permission);
    };
    return true;
  }

  /** What the person behind a request that was let in may be by now; null when their token or session has ended. */
  private async roleNow({ session, headers }: StaffRequest): Promise<Role | null> {
    if (session !== undefined) return this.sessions.roleOf(session.id);
    const token = tokenIn(headers.authorization);
    return token === undefined ? null : this.staff.roleOfToken(token);
  }

  private async actorOf(request: StaffRequest): Promise<Actor> {
    const { authorization, cookie } = request.headers;
    if (authorization !== undefined) {
      const token = tokenIn(authorization);
      if (token === undefined) throw authError('AUTH_SIGN_IN');
      return { ...(await this.staff.byToken(token)), via: 'api' };
    }
    const session = await this.sessions.current(cookie);
    if (session === null) throw authError('AUTH_SIGN_IN');
    assertSameOrigin(request, this.config.publicUrl);
    const meant = request.headers[STAFF_HEADER];
    if (meant !== undefined && meant !== session.staffId) throw authError('AUTH_OTHER_STAFF');
    request.session = session;
    return { staffId: session.staffId, role: session.role, via: 'api' };
  }
}
