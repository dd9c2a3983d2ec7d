import { PERMISSIONS } from '#contracts';
import type { RouteRule } from '../platform/permit.js';
import { answerOf, schemasBehind } from './answers.js';
import { type ControllerClass, type Route, routesOf } from './routes.js';
import { type JsonSchema, jsonSchemaOf, nameOf } from './schemas.js';

/** An OpenAPI 3.1 document, as far as we fill it in. */
export interface OpenApiDocument {
  openapi: '3.1.0';
  info: Record<string, unknown>;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, unknown> };
}

interface Operation {
  operationId: string;
  tags: string[];
  description: string;
  security: Record<string, never[]>[];
  parameters?: Parameter[];
  requestBody?: unknown;
  responses: Record<string, unknown>;
}

interface Parameter {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  schema: JsonSchema;
}

const text = { type: 'string' };
/** What every refusal says (docs/errors.md). */
const ERROR: JsonSchema = {
  type: 'object',
  description: 'Why something was not done: a code that is never reused, what happened, and what to do next.',
  required: ['code', 'message', 'remedy', 'details', 'request'],
  properties: { code: text, message: text, remedy: text, details: { type: 'object' }, request: text },
};

/**
 * The staff API as an OpenAPI 3.1 document, made of what stands on the routes: their paths, permissions and zod contracts,
 * and of what their methods return (`answers.json`, which `npm run docs` reads from their types).
 */
export function openApiDocument(controllers: readonly ControllerClass[]): OpenApiDocument {
  const schemas: Record<string, JsonSchema> = { Error: ERROR };
  const paths: OpenApiDocument['paths'] = {};
  for (const route of routesOf(controllers)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[route.method] = operationOf(route, schemas);
    Object.assign(schemas, schemasBehind(route));
  }
  const sorted = Object.fromEntries(Object.entries(schemas).sort(([one], [other]) => (one < other ? -1 : 1)));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tocsin: the staff API',
      version: '1',
      description:
        'What the console and other programs of staff ask. Lists take `limit` and the cursor `after`, and answer `{ items, next }`. ' +
        'Every refusal has a code, which docs/errors.md explains.',
    },
    paths,
    components: {
      schemas: sorted,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'An administrator makes one with `tocsin admin token`.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-tocsin_session',
          description: 'What the console uses after signing in; without TLS its name has no `__Host-`.',
        },
      },
    },
  };
}

function operationOf(route: Route, schemas: Record<string, JsonSchema>): Operation {
  const { id, rule, path, status, answers, body } = route;
  const parameters = [...pathParameters(route), ...queryParameters(route)];
  return {
    operationId: id,
    tags: [/^\/api\/([\w-]+)/.exec(path)?.[1] ?? 'api'],
    description: descriptionOf(rule),
    security: 'publicBecause' in rule ? [] : [{ token: [] }, { session: [] }],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === null ? {} : { requestBody: bodyOf(route, body, schemas) }),
    responses: {
      [status]: {
        description: 'Done.',
        ...(status === 204 ? {} : { content: { [answers]: { ...answerOf(route) } } }),
      },
      default: {
        description: 'Not done, and why.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  };
}

function descriptionOf(rule: RouteRule): string {
  if ('publicBecause' in rule) return `For everybody: ${rule.publicBecause}`;
  return `Needs the permission ${rule.permission} (${PERMISSIONS[rule.permission]} and above).`;
}

function pathParameters({ path, uuids }: Route): Parameter[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => {
    const schema: JsonSchema = uuids.includes(name) ? { ...text, format: 'uuid' } : { ...text };
    return { name, in: 'path', required: true, schema };
  });
}

function queryParameters({ query }: Route): Parameter[] {
  if (query === null) return [];
  const { properties = {}, required = [] } = jsonSchemaOf(query);
  return Object.entries(properties).map(([name, schema]) => {
    return { name, in: 'query', required: required.includes(name), schema };
  });
}

/** Pages to look at are asked for by a form's POST, everything else by JSON. */
function bodyOf({ answers }: Route, body: NonNullable<Route['body']>, schemas: Record<string, JsonSchema>): unknown {
  const schema = jsonSchemaOf(body);
  const name = nameOf(body);
  if (name !== null) schemas[name] = schema;
  const shown = name === null ? schema : { $ref: `#/components/schemas/${name}` };
  const media = answers === 'text/html' ? 'application/x-www-form-urlencoded' : 'application/json';
  return { required: true, content: { [media]: { schema: shown } } };
}
