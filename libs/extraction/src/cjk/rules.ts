import type { ActMention, CountMention, DateMention, Span } from '../grammar.js';
import type { Day, Days } from '../calendar.js';
import type { ClaimKind } from '#contracts';

/** An act in a Korean, Chinese or Japanese sentence. */
export interface CjkAct extends ActMention {
  /** It describes the people behind it ("붙잡힌 탈북자", "被遣返的", "拘束された脱北者"). */
  adnominal: boolean;
  /** A state that lasts, not one event. */
  state: boolean;
}

/** A figure in such a sentence. */
export interface CjkCount extends CountMention {
  weak: boolean;
}

/** What one of these languages brings to the shared reading. All patterns are global and linear. */
export interface CjkRules {
  counts(words: string): CjkCount[];
  acts: [what: ClaimKind, pattern: RegExp][];
  /** The mood and shape of an act, from the words around it. */
  shape(words: string, act: Span & { what: ClaimKind }): Pick<CjkAct, 'mood' | 'adnominal' | 'state'>;
  dates(words: string, published: Day | null, last: Days | null): DateMention[];
  /** A date that tells when somebody spoke. */
  tellsOfSpeech(words: string, date: DateMention, acts: CjkAct[], counts: CjkCount[]): boolean;
  speaker(words: string): string | null;
  /** Words of a sentence that show a sum or a number held. */
  total: RegExp;
  stock: RegExp;
  rate: RegExp;
  /** Where a clause plainly ends and the act of another one begins. */
  clause: RegExp;
  /** "These people": a sentence that goes on about the group of the one before. */
  sameGroup: RegExp;
  /** Chinese puts the act before its people ("遣返9名"). */
  actFirst: boolean;
}
