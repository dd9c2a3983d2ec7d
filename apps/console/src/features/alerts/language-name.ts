import type { AlertView } from '#contracts';
import type { Words } from '#face';
import type { Wire } from '../../api/client.js';

/** What a language is called in the reader's own: "Korean", "한국어". @param tag BCP 47 */
export function languageName(t: Words, tag: string): string {
  try {
    return new Intl.DisplayNames(t.locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The language in which somebody reads an alert first: their own where it has a text, else the alert's. */
export function readFirst(t: Words, { language, texts }: Wire<AlertView>): string {
  return texts.some((text) => text.language === t.language) ? t.language : language;
}
