import { IntlMessageFormat } from 'intl-messageformat';
import type { Key } from './topics.js';

/** What `language.json` of a language's folder says. */
export interface WordsLanguage {
  /** BCP 47, equal to the folder's name. */
  tag: string;
  /** Its own name for itself. */
  name: string;
  /** The Intl locale for numbers, dates, lists and plurals. */
  dates: string;
  direction: 'ltr' | 'rtl';
}

/** Every message of one language by its full key, such as `home.title`. */
export type Messages = Readonly<Record<string, string>>;

/** What stands in the places of a message. */
export type WordValues = Readonly<Record<string, string | number>>;

/** The words of one language: call it with a key, and with what stands in the message's places. */
export interface Words {
  (key: Key, values?: WordValues): string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The Intl locale behind numbers and dates. */
  readonly locale: string;
  /** "1,204" */
  number(value: number): string;
  /** A day, or the day of an instant in UTC: "12 October 2023". @param iso a day or an instant (ISO 8601) */
  day(iso: string | Date): string;
  /** An instant in UTC, to the minute: "12 October 2023, 14:05 UTC". */
  moment(at: Date): string;
  /** "China, Laos and Vietnam" */
  list(items: readonly string[]): string;
}

/**
 * The words of a language from its messages (ICU MessageFormat). Messages are parsed when first said. A key that the messages do not
 * have is said as the key itself, so that a page never breaks for want of a word; a test proves that none is missing.
 */
export function makeWords({ tag, dates, direction }: WordsLanguage, messages: Messages): Words {
  const parsed = new Map<string, IntlMessageFormat>();
  const say = (key: string, values?: WordValues): string => {
    const message = messages[key];
    if (message === undefined) return key;
    if (values === undefined && !/[{}'#]/.test(message)) return message;
    let format = parsed.get(key);
    if (format === undefined) {
      format = new IntlMessageFormat(message, dates, undefined, { ignoreTag: true });
      parsed.set(key, format);
    }
    return String(format.format(values));
  };
  const days = new Intl.DateTimeFormat(dates, { dateStyle: 'long', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(dates);
  const lists = new Intl.ListFormat(dates, { type: 'conjunction' });
  const day = (iso: string | Date): string => days.format(typeof iso === 'string' ? new Date(iso.slice(0, 10)) : iso);
  return Object.assign(say, {
    language: tag,
    direction,
    locale: dates,
    number: (value: number) => numbers.format(value),
    day,
    moment: (at: Date) => say('marks.dates.moment', { day: day(at), time: at.toISOString().slice(11, 16) }),
    list: (items: readonly string[]) => lists.format(items),
  });
}

/**
 * Messages by key from the JSON files of one language. @param files content by path inside the language's folder, such as
 * `console/desk.json`, whose keys begin with `console.desk.`
 */
export function messagesOf(files: Readonly<Record<string, unknown>>): Messages {
  const messages: Record<string, string> = {};
  for (const [path, content] of Object.entries(files)) {
    gather(path.replace(/\.json$/, '').replaceAll('/', '.'), content, messages);
  }
  return messages;
}

function gather(prefix: string, content: unknown, into: Record<string, string>): void {
  if (typeof content === 'string') into[prefix] = content;
  else if (typeof content === 'object' && content !== null) {
    for (const [key, value] of Object.entries(content)) gather(`${prefix}.${key}`, value, into);
  }
}
