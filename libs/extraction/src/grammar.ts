import type { Aggregate, Basis, Certainty, ClaimKind, DatePrecision, DenialCertainty, Qualifier } from '#contracts';
import type { Day, Days } from './calendar.js';

/** A stretch of a sentence: UTF-16 offsets from the sentence's own start, end excluded. */
export interface Span {
  start: number;
  end: number;
}

/** One sentence with its offsets in the report's text: `text.slice(start, end)` is `words`. */
export interface Sentence extends Span {
  words: string;
  paragraph: number;
  /** Only prose states facts; a heading repeats the title and a caption shows another day. */
  form: 'prose' | 'heading' | 'caption';
}

/** A number of people as the text hedges it. Vague ones ("dozens") have neither bound. */
export interface Figure {
  min: number | null;
  max: number | null;
  qualifier: Qualifier;
}

/** A figure in its sentence. `who` tells how sure it is that North Koreans are counted. */
export interface CountMention extends Span, Figure {
  who: 'north_korean' | 'unnamed' | 'bare';
}

/** What somebody does with people. Feared acts have not happened; denied ones are said not to have. */
export interface ActMention extends Span {
  what: ClaimKind;
  mood: 'actual' | 'feared' | 'denied';
}

/** A date in its sentence. `since` marks an open stretch that runs to the day of publication. */
export interface DateMention extends Span, Days {
  since: boolean;
  /** The next such days, where the year is not stated: what is feared or planned lies ahead. */
  upcoming?: Days;
}

/** A claim before the report as a whole has been weighed. */
export interface Draft {
  what: ClaimKind;
  figure: Figure;
  /** The words of the figure, so that "dozens" and "hundreds" stay two. */
  wording: string;
  days: Days | null;
  places: string[];
  attributedTo: string | null;
  /** True where the sentence itself names who says so, not only "he" or nobody. */
  namesSpeaker: boolean;
  aggregate: Aggregate | null;
  sentence: Sentence;
  /** Who says so, the outermost first; left out, it is taken from `attributedTo`. */
  speakers?: string[];
  /** How it is put. A denial, a refusal or an open question makes the draft a denial: its figure and days are not looked at. */
  certainty?: Certainty | DenialCertainty;
  /** Left out, what is long past when the report comes out is background. */
  basis?: Basis;
  /** The days ran open to the day of publication. */
  since?: boolean;
  /** Left out, it is told from the days. */
  precision?: DatePrecision;
  note?: string;
}

/** What every sentence of one report shares. */
export interface Setting {
  published: Day | null;
  title: string;
}

/** A figure of people in a sentence, whether or not the grammar linked it to an act. */
export interface Seen extends CountMention {
  /** Words of its own that the grammar distrusts: vague ones, and parts of another figure. */
  weak: boolean;
  part: boolean;
}

/** What a grammar sees in a sentence, and how it would put a claim together from it. */
export interface Glance {
  counts: Seen[];
  acts: ActMention[];
  dates: DateMention[];
  /** Whether the figure at an index is a rate ("every month"), and so no event. */
  isRate(at: number): boolean;
  /** Whether the figure at an index only says of what kind people of another figure are ("of whom 40 women"). */
  isMakeup(at: number): boolean;
  /**
   * The claim of the figure at an index, if it tells of such people; days, places and speakers by the grammar's own rules. `deed` is the
   * word of what was done, where the grammar knows none.
   */
  propose(at: number, what: Draft['what'], deed: Span | null): Draft;
}

/** Where a sentence stands: the claims read before it, and the days told last. */
export interface Before {
  setting: Setting;
  drafts: Draft[];
  lastDays: Days | null;
}

/** Looks at a sentence with a language's own eyes. Pure; never throws. */
export type Look = (sentence: Sentence, before: Before) => Glance;

/** An act that a title tells of. `named`: only by a noun ("a year after the returns"), so that it need not be the news. */
export type TitleAct = Pick<ActMention, 'what' | 'mood'> & { named?: boolean };

/** One language's rules. Pure and linear in the length of the sentences. */
export interface Grammar {
  /** Words that make a text relevant, or keep it from being so. */
  lexicon: RelevanceLexicon;
  /** What a title says happened or is feared, in its order. */
  headline(title: string): TitleAct[];
  /** All claims that the sentences state, in their order. */
  read(sentences: Sentence[], setting: Setting): Draft[];
  /** What stands in one sentence, for the learned weights. */
  look: Look;
}

/** Patterns (global, linear) over lower-case text that weigh a report's relevance and kind. */
export interface RelevanceLexicon {
  /** North Koreans who left their country. */
  refugees: RegExp;
  /** North Koreans of any kind. */
  people: RegExp;
  /** Sending back. */
  returning: RegExp;
  /** Taking or holding. */
  holding: RegExp;
  /** Words around an act that make it a fear. */
  feared: RegExp;
  /** Hearings, letters, statements, denials. */
  response: RegExp;
  /** Who or what else is being returned; each names its reason. */
  other: [reason: string, pattern: RegExp][];
  /** Force, or a will against it. */
  forced: RegExp;
  /** How many letters away an act may stand from its people; about a sentence. */
  reach: number;
}
