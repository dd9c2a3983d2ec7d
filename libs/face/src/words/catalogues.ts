/**
 * The second front door of face, `#face/words`: the words of every language that has a folder here, read from disk once. For the
 * server only; the console bundles its words and uses `makeWords` of `#face`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeWords, messagesOf, type Words, type WordsLanguage } from './words.js';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const FALLBACK = 'en';
/** Says what the language is. */
const ABOUT = 'language.json';
/** What coded errors say, by code. English has none: its words stand in the tables of the libs. */
const ERRORS = 'errors.json';

/** What a coded error says, and what to do about it, with `{places}` for its details. */
export interface ErrorWords {
  message: string;
  remedy: string;
}

interface Catalogue {
  about: WordsLanguage;
  words: Words;
  errors: Readonly<Record<string, ErrorWords>>;
}

let read: ReadonlyMap<string, Catalogue> | undefined;

/** The words of a language (BCP 47, in any case); of its base language where the region has none, and English where we have neither. */
export function words(language: string): Words {
  return catalogueOf(language).words;
}

/** What coded errors say in a language; empty in English and for codes that only the command line shows. */
export function errorWords(language: string): Readonly<Record<string, ErrorWords>> {
  return catalogueOf(language).errors;
}

/** Every language that we have words in, English first, then by tag. */
export function languages(): readonly WordsLanguage[] {
  return [...catalogues().values()].map(({ about }) => about);
}

/** The tag of the language that we would answer in; `null` when we have no words in it. @param language BCP 47, in any case */
export function knownLanguage(language: string): string | null {
  const wanted = language.toLowerCase();
  const exact = languages().find(({ tag }) => tag.toLowerCase() === wanted);
  return (exact ?? languages().find(({ tag }) => tag.toLowerCase() === wanted.split('-')[0]))?.tag ?? null;
}

/**
 * The address of a page in a language: the pages of `home`, the installation's own language, stand without a prefix, every other
 * language's under its tag. @param path begins with a slash
 */
export function pathIn(language: string, path: string, home: string): string {
  const tag = knownLanguage(language) ?? FALLBACK;
  return tag === knownLanguage(home) ? path : `/${tag}${path === '/' ? '' : path}`;
}

function catalogueOf(language: string): Catalogue {
  const found = catalogues().get(knownLanguage(language) ?? FALLBACK);
  if (found === undefined) throw new Error(`The words are not where they should be: ${FOLDER}${FALLBACK}`);
  return found;
}

function catalogues(): ReadonlyMap<string, Catalogue> {
  return (read ??= new Map(foldersIn(FOLDER).map((tag) => [tag, catalogueIn(tag)])));
}

function catalogueIn(tag: string): Catalogue {
  const files: Record<string, unknown> = {};
  for (const path of readdirSync(join(FOLDER, tag), { recursive: true, encoding: 'utf8' })) {
    if (path.endsWith('.json'))
      files[path.split(sep).join('/')] = JSON.parse(readFileSync(join(FOLDER, tag, path), 'utf8'));
  }
  const { [ABOUT]: about, [ERRORS]: errors = {}, ...topics } = files;
  return {
    about: about as WordsLanguage,
    words: makeWords(about as WordsLanguage, messagesOf(topics)),
    errors: errors as Record<string, ErrorWords>,
  };
}

function foldersIn(folder: string): string[] {
  const found = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const tags = found.map(({ name }) => name).sort();
  return [FALLBACK, ...tags.filter((tag) => tag !== FALLBACK)];
}
