import type { MailProvider } from '#contracts';
import type { Feedback } from '../classify.js';
import type { About } from '../feedback-ties.js';

/** What a provider sent, as it came. */
export interface WebhookCall {
  provider: MailProvider;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The very bytes: signatures are checked over them. */
  raw: Buffer;
}

/** One thing that a provider tells of one mail. */
export interface ProviderEvent {
  /** The same whenever the same thing is told again, and never used for another. */
  id: string;
  /** What the provider calls it, for counting. */
  name: string;
  about: About;
  /** What it means here; nothing for what is of no use, such as opened mails; null for what nobody has described. */
  feedback: Feedback[] | null;
}

/** Part of what a provider wrote; nothing in it is sure to be there. */
export type Json = Readonly<Record<string, unknown>>;

/** The object behind a value; an empty one where it is none. */
export function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/** The text behind a value, at most 4,000 characters; numbers as they are written; empty where it is none. */
export function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.slice(0, 4000) : '';
}

/** The list behind a value; an empty one where it is none. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** What a JSON text holds; undefined where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** One header; empty where it is missing or given twice. */
export function headerOf({ headers }: Pick<WebhookCall, 'headers'>, name: string): string {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
}
