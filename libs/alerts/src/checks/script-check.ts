import { withoutLinks } from './links-check.js';

/** Scripts that are several at once (ISO 15924), as their parts. */
const PARTS: Record<string, string[]> = {
  Kore: ['Hang', 'Hani'],
  Jpan: ['Hira', 'Kana', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
};

/** At least this share of the letters should be in the language's script: names and quotations may be in another. */
const SHARE = 0.3;

/** Whether a text is written in the script that its language is usually written in. Links and quotations do not count. */
export function isInScriptOf(language: string, text: string): boolean {
  const script = new Intl.Locale(language).maximize().script;
  if (script === undefined) return true;
  const own = new RegExp((PARTS[script] ?? [script]).map((part) => `\\p{Script=${part}}`).join('|'), 'gu');
  const words = withoutLinks(text).replace(/“[^”]*”/g, ' ');
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 || (words.match(own)?.length ?? 0) / letters >= SHARE;
}
