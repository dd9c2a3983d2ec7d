import type { Certainty, ClaimKind, DenialCertainty } from '#contracts';
import type { Day, Days } from '../calendar.js';
import type { CjkDate } from './resolve.js';
import type { ActMention, CountMention, DateMention, Span } from '../grammar.js';

/** An act in a Korean, Chinese or Japanese sentence. */
export interface CjkAct extends ActMention {
  /** It describes the people behind it ("붙잡힌 탈북자", "被遣返的", "拘束された脱北者"). */
  adnominal: boolean;
  /** A state that lasts, not one event. */
  state: boolean;
  /** What is more than its mood: planned, or which denial; null otherwise. */
  certainty: Certainty | DenialCertainty | null;
}

/** A figure in such a sentence. */
export interface CjkCount extends CountMention {
  weak: boolean;
  /** A part of another figure: `listed` ones never count; those of a `kind` only with an act of their own; `kin` may stand alone. */
  part: 'listed' | 'kind' | 'kin' | null;
  /** "Of the 58": the group of which a part is told; only an act that describes it is its own. */
  base: boolean;
}

/** What the words around an act make of it. */
export type ActShape = Pick<CjkAct, 'mood' | 'adnominal' | 'state' | 'certainty'>;

/** What one of these languages brings to the shared reading. All patterns are linear. */
export interface CjkRules {
  counts(words: string): CjkCount[];
  /** `near` must stand in the 60 letters before the words or the 16 behind; `topical` ones need it only where the title tells no return. */
  acts: { what: ClaimKind; pattern: RegExp; near?: RegExp; topical?: boolean }[];
  /** The mood and shape of an act; `rest` ends where the next act begins. */
  shape(words: string, act: Span & { what: ClaimKind }, rest: string): ActShape;
  /** Between two acts that share the mood of the latter ("체포·북송"). */
  coordinated: RegExp;
  dates(words: string, published: Day | null, last: Days | null): CjkDate[];
  /** A date that tells when somebody spoke. */
  tellsOfSpeech(words: string, date: DateMention, acts: CjkAct[], counts: CjkCount[]): boolean;
  /** Who says so, the outermost first; empty where nobody is named. */
  speakers(words: string): string[];
  /** "He", "the group": somebody said it who was named before. */
  hearsay: RegExp;
  /** What stands behind one or two people who speak ("一名律师表示，"). */
  speaking: RegExp;
  /** "There are no so-called defectors"; "I cannot confirm that": denials that name no act. */
  noSuchPeople: RegExp;
  cannotTell: RegExp;
  /** Words of a sentence that show a sum or a number held. */
  total: RegExp;
  stock: RegExp;
  rate: RegExp;
  /** Where a clause plainly ends and the act of another one begins. */
  clause: RegExp;
  /** "These people": a sentence that goes on about the group of the one before. */
  sameGroup: RegExp;
  /** A figure that ends its clause as a predicate ("92명이라고", "670人を超える"): the act is the one before it. */
  copula: RegExp;
  /** A list of figures each with its date; a comparison with an earlier figure. */
  breakdown: RegExp;
  compared: RegExp;
  /** "Another group puts it at 1,500": a second figure of what was told before. */
  estimates: RegExp;
  /** From a feared act to the next that is feared with it ("可能被推回中国，再…"); tested on what stands between. */
  goesOn: RegExp;
  /** Before a figure that says how many an act before it had ("모두", "共"). */
  howMany: RegExp;
  /** Chinese puts the act before its people ("遣返9名"). */
  actFirst: boolean;
}
