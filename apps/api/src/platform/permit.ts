import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { authError, type Actor, type CurrentSession, type Permission } from '#auth';

/** What stands on a route: the permission it needs, or that it is for everybody and why. */
export type RouteRule = { permission: Permission } | { publicBecause: string };
export const ROUTE_RULE = 'tocsin:route-rule';

/** Whether whoever asked may still be told: their session or token holds, and their role is large enough. */
export type StillMay = () => Promise<boolean>;

/** A request as the guard leaves it: `session` only when it came with a session's cookie. */
export type StaffRequest = FastifyRequest & { actor?: Actor; session?: CurrentSession; stillMay?: StillMay };

/** The route is for staff whose role includes this permission. */
export const Permit = (permission: Permission) => SetMetadata(ROUTE_RULE, { permission } satisfies RouteRule);

/** The route, or every route of the class, is for everybody. @param because one sentence on why that is safe */
export const Public = (because: string) => SetMetadata(ROUTE_RULE, { publicBecause: because } satisfies RouteRule);

/** The staff member behind the request; only on routes with `@Permit`. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<StaffRequest>();
  if (actor === undefined) throw authError('AUTH_SIGN_IN');
  return actor;
});

/** The session that the request came with; null for a token. Only on routes with `@Permit`. */
export const OwnSession = createParamDecorator((_: unknown, context: ExecutionContext): CurrentSession | null => {
  return context.switchToHttp().getRequest<StaffRequest>().session ?? null;
});

/** For answers that go on: asks again whether this person may be told. Only on routes with `@Permit`. */
export const AsksAgain = createParamDecorator((_: unknown, context: ExecutionContext): StillMay => {
  const { stillMay } = context.switchToHttp().getRequest<StaffRequest>();
  if (stillMay === undefined) throw authError('AUTH_SIGN_IN');
  return stillMay;
});
