import { createContext, type ReactElement, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { languages } from 'virtual:languages';
import { makeWords, messagesOf, type Words, type WordsLanguage } from '#face';

const KEPT = 'tocsin.language';

interface Speech {
  t: Words;
  /** Loads the words of another language and speaks it from now on, here and at the next visit. */
  speak: (tag: string) => Promise<void>;
}
const SpeechContext = createContext<Speech | null>(null);

/** Every language of the console, each by its own name for itself. */
export const consoleLanguages = languages.map(({ tag, name }) => ({ tag, name }));

/** The language chosen here before, else the browser's, else English. */
export function preferredLanguage(): string {
  const wanted = [localStorage.getItem(KEPT), ...navigator.languages].filter((tag) => tag !== null);
  const known = wanted.map((tag) => languages.find((one) => tag === one.tag || tag.startsWith(`${one.tag}-`))?.tag);
  return known.find((tag) => tag !== undefined) ?? 'en';
}

/** @param tag of a language in the list; English for any other */
export async function loadWords(tag: string): Promise<Words> {
  const language = languages.find((one) => one.tag === tag) ?? languages.find((one) => one.tag === 'en')!;
  const { 'language.json': about, ...files } = (await language.load()).files;
  const words = makeWords(about as WordsLanguage, messagesOf(files));
  document.documentElement.lang = words.language;
  document.documentElement.dir = words.direction;
  return words;
}

/** Gives the words of one language to everything inside it. */
export function WordsProvider({ first, children }: { first: Words; children: ReactNode }): ReactElement {
  const [t, setWords] = useState<Words>(() => first);
  const speak = useCallback(async (tag: string) => {
    localStorage.setItem(KEPT, tag);
    const words = await loadWords(tag);
    setWords(() => words);
  }, []);
  const speech = useMemo(() => ({ t, speak }), [t, speak]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

/** The words of the language that the reader has chosen: `const t = useWords(); t('console.desk.title')`. */
export function useWords(): Words {
  return useSpeech().t;
}

/** The words and the way to change the language. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error('WordsProvider is missing');
  return speech;
}
