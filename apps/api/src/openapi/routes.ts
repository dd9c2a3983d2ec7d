import { ParseUUIDPipe, RequestMethod } from '@nestjs/common';
import {
  HTTP_CODE_METADATA,
  METHOD_METADATA,
  PATH_METADATA,
  RESPONSE_PASSTHROUGH_METADATA,
  ROUTE_ARGS_METADATA,
  SSE_METADATA,
} from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { z } from 'zod';
import { ROUTE_RULE, type RouteRule } from '../platform/permit.js';

/** A controller's class, as Nest is given it. */
export type ControllerClass = abstract new (...args: never[]) => object;

/** One route of the staff API, as its decorators describe it. */
export interface Route {
  /** `campaigns.list`: class and method. */
  id: string;
  method: 'get' | 'post' | 'put' | 'delete' | 'patch';
  /** Nest's, such as `/api/campaigns/:id`. */
  path: string;
  rule: RouteRule;
  /** Names of path parameters that must be UUIDs. */
  uuids: string[];
  query: z.ZodType | null;
  body: z.ZodType | null;
  status: number;
  answers: string;
}

interface Argument {
  data?: unknown;
  pipes?: unknown[];
  schema?: z.ZodType;
}
type Handler = (...args: never[]) => unknown;

/** Every route under /api of these controllers, in the order of path and method. */
export function routesOf(controllers: readonly ControllerClass[]): Route[] {
  const routes = controllers.flatMap((controller) => {
    const prototype = controller.prototype as Record<string, unknown>;
    const names = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');
    return names.flatMap((name) => {
      const handler = prototype[name];
      if (typeof handler !== 'function' || meta(PATH_METADATA, handler) === undefined) return [];
      return routeOf(controller, name, handler as Handler);
    });
  });
  return routes
    .filter(({ path }) => path.startsWith('/api'))
    .sort((one, other) => compare(one.path, other.path) || compare(one.method, other.method));
}

function routeOf(controller: ControllerClass, name: string, handler: Handler): Route[] {
  const verb = meta<RequestMethod>(METHOD_METADATA, handler) ?? RequestMethod.GET;
  const rule = meta<RouteRule>(ROUTE_RULE, handler) ?? meta<RouteRule>(ROUTE_RULE, controller);
  if (rule === undefined) return [];
  const args = Object.entries(meta<Record<string, Argument>>(ROUTE_ARGS_METADATA, controller, name) ?? {});
  const schemaOf = (type: RouteParamtypes) =>
    args.find(([key, { schema }]) => key.startsWith(`${type}:`) && schema !== undefined)?.[1].schema ?? null;
  const uuids = args.flatMap(([key, { data, pipes = [] }]) => {
    return key.startsWith(`${RouteParamtypes.PARAM}:`) && pipes.includes(ParseUUIDPipe) ? [String(data)] : [];
  });
  const method = RequestMethod[verb].toLowerCase() as Route['method'];
  const common = {
    id: `${lowerFirst(controller.name.replace(/Controller$/, ''))}.${name}`,
    method,
    rule,
    uuids,
    query: schemaOf(RouteParamtypes.QUERY),
    body: schemaOf(RouteParamtypes.BODY),
    status: meta<number>(HTTP_CODE_METADATA, handler) ?? (method === 'post' ? 201 : 200),
  };
  const writesItself =
    args.some(([key]) => key.startsWith(`${RouteParamtypes.RESPONSE}:`)) &&
    meta(RESPONSE_PASSTHROUGH_METADATA, controller, name) !== true;
  return pathsOf(controller, handler).map((path) => {
    return { ...common, path, answers: answersOf(handler, path, writesItself) };
  });
}

function pathsOf(controller: ControllerClass, handler: Handler): string[] {
  const before = [meta<string | string[]>(PATH_METADATA, controller) ?? ''].flat();
  const after = [meta<string | string[]>(PATH_METADATA, handler) ?? ''].flat();
  return before.flatMap((start) =>
    after.map(
      (end) =>
        `/${[start, end]
          .map((part) => part.replace(/^\/|\/$/g, ''))
          .filter(Boolean)
          .join('/')}`,
    ),
  );
}

/** Whoever writes the answer itself sends a page to look at; files say what they are by their ending. */
function answersOf(handler: Handler, path: string, writesItself: boolean): string {
  if (meta(SSE_METADATA, handler) === true) return 'text/event-stream';
  if (path.endsWith('.csv')) return 'text/csv';
  if (path.endsWith('.txt')) return 'text/plain';
  return writesItself ? 'text/html' : 'application/json';
}

function meta<Value>(key: string, target: object, property?: string): Value | undefined {
  return (property === undefined ? Reflect.getMetadata(key, target) : Reflect.getMetadata(key, target, property)) as
    | Value
    | undefined;
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
