import { readFileSync } from 'node:fs';
import type { Route } from './routes.js';
import type { JsonSchema } from './schemas.js';

interface Answers {
  /** By controller and method. */
  answers: Record<string, JsonSchema>;
  schemas: Record<string, JsonSchema>;
}

const { answers, schemas } = JSON.parse(readFileSync(new URL('answers.json', import.meta.url), 'utf8')) as Answers;

/** The shape of what a route answers, for those that answer JSON; nothing for the others. */
export function answerOf({ id, answers: media }: Route): { schema?: JsonSchema } {
  const schema = media === 'application/json' ? answers[id] : undefined;
  return schema === undefined ? {} : { schema };
}

/** Every schema that a route's answer names, however deep. */
export function schemasBehind(route: Route): Record<string, JsonSchema> {
  const found: Record<string, JsonSchema> = {};
  const visit = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      const schema = schemas[name];
      if (schema === undefined || name in found) continue;
      found[name] = schema;
      visit(schema);
    }
  };
  visit(answerOf(route));
  return found;
}
