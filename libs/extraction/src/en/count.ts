import type { CountMention } from '../grammar.js';

/** A figure in an English sentence, with what the rules that link it to an act need to know. */
export interface EnglishCount extends CountMention {
  /** The figure counts acts ("41 arrests"). */
  countsActs: boolean;
  /** "including five children": part of another figure. */
  partOf: boolean;
  /** "some", "many": only worth a claim when the rest of the sentence is precise. */
  weak: boolean;
}
