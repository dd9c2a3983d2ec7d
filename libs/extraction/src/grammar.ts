import type { Aggregate, ClaimKind, Qualifier } from '#contracts';
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
}

/** What every sentence of one report shares. */
export interface Setting {
  published: Day | null;
  title: string;
}

/** One language's rules. Pure and linear in the length of the sentences. */
export interface Grammar {
  /** Words that make a text relevant, or keep it from being so. */
  lexicon: RelevanceLexicon;
  /** What a title says happened or is feared, in its order. */
  headline(title: string): Pick<ActMention, 'what' | 'mood'>[];
  /** All claims that the sentences state, in their order. */
  read(sentences: Sentence[], setting: Setting): Draft[];
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
