import type { Day, Days } from '../calendar.js';
import { TELLS_DAY } from '../en/date-words.js';
import { type Mention, mentionsIn, mentionsWithin, namesOf } from './concepts.js';
import { folded, grams, type Side, sidesOf } from './folded.js';
import type { Draft, Glance, Look, Seen, Sentence, Setting } from '../grammar.js';

/** No real report has more figures of people; they bound the work that a hostile one can cause. */
const MOST = 300;
/** Nor does it tell more days; each is weighed for every figure that tells none. */
const MOST_DAYS = 60;

/** What a sentence speaks of, for all of its figures. */
export interface View {
  mentions: Mention[];
  concepts: string[];
  /** Its places, and its words without numbers and names, as the weights see them. */
  seen: () => { sides: Side[]; words: string[] };
}

/** A figure of people that may be a claim, with what stands around it. */
export interface Candidate {
  sentence: Sentence;
  glance: Glance;
  /** Its index among the figures of its sentence. */
  at: number;
  count: Seen;
  view: View;
  /** The sentences before and after; null where there is none. */
  before: View | null;
  after: View | null;
  /** What the grammar made of it. */
  told: Draft | null;
  /** With its neighbours it adds up to another figure of the sentence ("8 women and 2 boys, ten in all"). */
  summand: boolean;
  /** The days told last before its sentence. */
  lastDays: Days | null;
  /** Where its sentence stands among the others, and the days that any of them tells. */
  index: number;
  daysTold: readonly DayTold[];
  published: Day | null;
  /** How far down the report it stands, from 0 to 1. */
  depth: number;
}

/** Days that a sentence tells, and what the sentence speaks of; `order` counts the days told before. */
export interface DayTold {
  index: number;
  paragraph: number;
  order: number;
  days: Days;
  concepts: string[];
}

/** What a sentence needs to hold a figure; generous. */
const FIGURE =
  /[0-9０-９〇一二两兩三四五六七八九十百千万萬数數]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twel\w+|\w+teen|\w+ty(?:-\w+)?|dozens?|hundreds?|thousands?|scores?|several|some|many|numbers?|handful|few|groups?|numerous|couple|family|families|mother|father|woman|man|parents|pair|both)\b|[한두세네섯곱덟홉열무물흔든쉰순른십백천만수몇은] ?[여]? ?(?:명|사람|식구|인|분|이)|[셋넷섯곱덟홉][이가은는을를도의과]|다수|대규모|여럿|일부|집단|무더기|대거|많은|多|批|大勢|相当/i;
/** What a report's text speaks of from its beginning to `reach`, in its language. */
export interface Known {
  language: string;
  mentions: Mention[];
  reach: number;
}

/** Looks at each sentence but once. */
function viewer(sentences: Sentence[], known: Known): (index: number) => View | null {
  const views = new Map<number, View>();
  const { language } = known;
  const english = language === 'en' || language === 'und';
  return (index) => {
    const sentence = sentences[index];
    if (sentence === undefined) return null;
    const { words } = sentence;
    const seenBefore = views.get(index);
    if (seenBefore) return seenBefore;
    const inReach = sentence.end <= known.reach;
    const mentions = inReach ? mentionsWithin(known.mentions, sentence) : mentionsIn(words, language);
    let kept: ReturnType<View['seen']> | null = null;
    const seen = () => {
      const sides = kept?.sides ?? sidesOf(words);
      return (kept ??= { sides, words: grams(folded(words, sides), english, 60) });
    };
    const view = { mentions, concepts: namesOf(mentions), seen };
    views.set(index, view);
    return view;
  };
}

/** Which figures of a sentence stand in a run of two to four that adds up to another of its figures. */
function summandsOf(counts: Seen[]): Set<number> {
  const found = new Set<number>();
  const sums = new Map(counts.map(({ min, max }, at) => [min === max ? min : null, at]));
  for (let from = 0; from < counts.length; from++) {
    let sum = counts[from]?.max ?? Infinity;
    for (let until = from + 1; until < Math.min(counts.length, from + 4); until++) {
      sum += counts[until]?.max ?? Infinity;
      const whole = sums.get(sum);
      if (whole === undefined || (whole >= from && whole <= until)) continue;
      for (let at = from; at <= until; at++) found.add(at);
    }
  }
  return found;
}

const sameFigure = (draft: Draft, { min, max }: Seen) => draft.figure.min === min && draft.figure.max === max;
const denies = ({ wording, figure }: Draft) => wording === '' && figure.qualifier === 'vague';

/** The days that a sentence tells, without open stretches. */
const daysOf = ({ dates }: Glance): Days[] =>
  dates.filter(({ since }) => !since).map(({ from, until }) => ({ from, until }));

/** All figures of people in the sentences, each with what the grammar made of it. */
export function candidatesIn(
  sentences: Sentence[],
  drafts: Draft[],
  look: Look,
  setting: Setting,
  known: Known,
): Candidate[] {
  const viewOf = viewer(sentences, known);
  const claims = drafts.filter((draft) => !denies(draft));
  const end = sentences.at(-1)?.end ?? 1;
  const found: Candidate[] = [];
  let lastDays: Days | null = null;
  let read = 0;
  const { published } = setting;
  const daysTold: DayTold[] = [];
  sentences.forEach((sentence, index) => {
    if (found.length >= MOST) return;
    while (read < claims.length && (claims[read] as Draft).sentence.start < sentence.start) read++;
    const earlier = claims.slice(Math.max(0, read - 20), read);
    const own = claims.slice(read, read + 40).filter((draft) => draft.sentence.start === sentence.start);
    if (own.length === 0 && !FIGURE.test(sentence.words) && !TELLS_DAY.test(sentence.words)) return;
    const glance = look(sentence, { setting, drafts: earlier, lastDays });
    const summands = summandsOf(glance.counts);
    glance.counts.forEach((count, at) => {
      const claim = own.find((draft) => sameFigure(draft, count)) ?? null;
      if (claim) own.splice(own.indexOf(claim), 1);
      const [view, before, after] = [viewOf(index) as View, viewOf(index - 1), viewOf(index + 1)];
      const around = { view, before, after, lastDays, index, daysTold, depth: sentence.start / end, published };
      found.push({ sentence, glance, at, count, told: claim, summand: summands.has(at), ...around });
    });
    const dated = claims.slice(read).find((draft) => draft.sentence.start === sentence.start && draft.days);
    const days = daysOf(glance).slice(0, MOST_DAYS);
    const { paragraph } = sentence;
    const concepts = days.length > 0 ? (viewOf(index)?.concepts ?? []) : [];
    const told = days.map((own, at) => ({ index, paragraph, order: daysTold.length + at, days: own, concepts }));
    daysTold.push(...told.slice(0, MOST_DAYS - daysTold.length));
    lastDays = dated?.days ?? days.at(-1) ?? lastDays;
  });
  return found.slice(0, MOST);
}
