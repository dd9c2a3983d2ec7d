import type { Words } from '#face';
import { words } from '#face/words';

/** What a schema found, as zod's Standard Schema gives it: a sentence, and for most sorts what it is made of. */
export interface FieldIssue {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
  code?: string;
  expected?: unknown;
  origin?: unknown;
  minimum?: unknown;
  maximum?: unknown;
  format?: unknown;
  values?: readonly unknown[];
  keys?: readonly string[];
}

/** Sentences that our own schemas say, by their key among the words. */
const OWN = [
  ...(['oneLine', 'language', 'oneLineNoControl', 'slots', 'control', 'empty', 'office', 'hash', 'reference'] as const),
  ...(['sourceTells', 'sourceNeeded', 'counts', 'languageTag', 'country', 'web', 'english', 'englishFirst'] as const),
  ...(['leftOut', 'recognised', 'noteLanguage', 'mayArriveTwice', 'oneAddress'] as const),
] as const;

/** Braces stand for places in a message, so that they come from outside. */
const PLACES = { braces: '{{', percent: '{%' };

let sentences: ReadonlyMap<string, (typeof OWN)[number]> | undefined;

function ownKey(sentence: string): (typeof OWN)[number] | undefined {
  sentences ??= new Map(OWN.map((key) => [words('en')(`fields.own.${key}`, PLACES), key]));
  return sentences.get(sentence);
}

/** What is wrong with each field, in the words of a language; values are not repeated. */
export function fieldProblems(t: Words, issues: readonly FieldIssue[]): string {
  return issues
    .map((issue) => {
      const name = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
      const said = problem(t, issue);
      return name === '' ? said : `${name} (${said})`;
    })
    .join('; ');
}

function problem(t: Words, issue: FieldIssue): string {
  const own = ownKey(issue.message);
  if (own !== undefined) return t(`fields.own.${own}`, PLACES);
  switch (issue.code) {
    case 'invalid_type':
      return /received undefined/.test(issue.message)
        ? t('fields.missing')
        : t('fields.type', { expected: String(issue.expected) });
    case 'too_small':
      return tooLittle(t, issue);
    case 'too_big':
      return tooMuch(t, issue);
    case 'invalid_format':
      return ofForm(t, String(issue.format));
    case 'invalid_value':
      return t('fields.choice', { choices: (issue.values ?? []).map(String).join(', ') });
    case 'unrecognized_keys':
      return t('fields.unknown', { keys: (issue.keys ?? []).join(', ') });
    case 'invalid_union':
      return t('fields.union');
    default:
      return t('fields.other');
  }
}

function tooLittle(t: Words, { origin, minimum }: FieldIssue): string {
  const least = Number(minimum);
  if (origin === 'string') return least === 1 ? t('fields.own.empty') : t('fields.tooShort', { least });
  return origin === 'array' || origin === 'set' ? t('fields.tooFew', { least }) : t('fields.tooSmall', { least });
}

function tooMuch(t: Words, { origin, maximum }: FieldIssue): string {
  const most = Number(maximum);
  if (origin === 'string') return t('fields.tooLong', { most });
  return origin === 'array' || origin === 'set' ? t('fields.tooMany', { most }) : t('fields.tooLarge', { most });
}

const FORMS = ['url', 'email', 'uuid', 'date', 'datetime'] as const;

function ofForm(t: Words, format: string): string {
  const known = FORMS.find((one) => one === format);
  return known === undefined ? t('fields.form') : t(`fields.${known}`);
}
