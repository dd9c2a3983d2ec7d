import type { Span } from '../grammar.js';
import { CONCEPT_NAMES, type ConceptName } from './concept-words/concept.js';
import { EN } from './concept-words/en.js';
import { JA } from './concept-words/ja.js';
import { KO } from './concept-words/ko.js';
import { ZH } from './concept-words/zh.js';
import { type Hit, wordFinder } from './word-tree.js';

/**
 * Plain words by what they are about, in four languages: evidence that the weights learn to weigh, never rules of their own. Since the
 * concepts are the same in all four, what is learnt from one language's pages serves the others.
 */
const finderOf = (words: Record<ConceptName, string>) => wordFinder(CONCEPT_NAMES.map((name) => words[name]));

const FINDERS: Record<string, (text: string) => Hit[]> = {
  en: finderOf(EN),
  ko: finderOf(KO),
  zh: finderOf(ZH),
  ja: finderOf(JA),
};

/** A word that speaks of something: where, and of what. */
export interface Mention extends Span {
  name: ConceptName;
}

/** Every word of a text that speaks of something, in the order of the text. */
export function mentionsIn(text: string, language: string): Mention[] {
  const find = FINDERS[language] ?? (FINDERS['en'] as (text: string) => Hit[]);
  const lower = text.toLowerCase();
  // A few letters grow when they are made small; the words of such a text would lie elsewhere in it.
  const even = lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return find(even).map(({ start, end, list }) => {
    return { start, end, name: CONCEPT_NAMES[list] as ConceptName };
  });
}

/** Those mentions that stand in a stretch, told from its start. They are in the order of the text, so that one need not look at all. */
export function mentionsWithin(mentions: readonly Mention[], { start, end }: Span): Mention[] {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let at = low; at < mentions.length && mentions[at]!.start < end; at++) {
    const mention = mentions[at]!;
    if (mention.end <= end) found.push({ start: mention.start - start, end: mention.end - start, name: mention.name });
  }
  return found;
}

/** What mentions speak of, by name, each once, in the order of the list. */
export function namesOf(mentions: Iterable<Mention>): ConceptName[] {
  const seen = new Set<string>();
  for (const { name } of mentions) seen.add(name);
  return CONCEPT_NAMES.filter((name) => seen.has(name));
}

/** What a text speaks of, by name, in the order of the list. */
export const conceptsIn = (text: string, language: string): ConceptName[] => namesOf(mentionsIn(text, language));
