import { createContext, useContext } from 'react';
import type { Words } from '#face';
import type { Dress } from '../../dress.js';

/** The dress of the page that is being rendered; `page` provides it. */
export const DressContext = createContext<Dress | null>(null);

/** The dress of the page around. */
export function useDress(): Dress {
  const dress = useContext(DressContext);
  if (dress === null) throw new Error('This part stands on no page.');
  return dress;
}

/** The words of the page around. */
export function useWords(): Words {
  return useDress().t;
}

/** The language of what staff write on the record besides titles and summaries, such as who said something. */
export const RECORD_LANGUAGE = 'en';

/** Attributes for text that staff wrote in `language`: it says its language where the page speaks another. */
export function writtenIn(t: Words, language: string): { lang?: string } {
  return language === t.language ? {} : { lang: language };
}
