import { z } from 'zod';
import * as contracts from '#contracts';

/** JSON Schema 2020-12, which OpenAPI 3.1 speaks. */
export type JsonSchema = Record<string, unknown> & {
  properties?: Record<string, JsonSchema>;
  required?: string[];
};

const NAMES = new Map<unknown, string>(
  Object.entries(contracts).flatMap(([name, value]) => (value instanceof z.ZodType ? [[value, name] as const] : [])),
);

/** What may be sent for a contract. What JSON Schema cannot say (a refinement, a transformation) is left to the API's answer. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest as JsonSchema;
}

/** The contract's own name, or null for one without. */
export function nameOf(schema: z.ZodType): string | null {
  return NAMES.get(schema) ?? null;
}
