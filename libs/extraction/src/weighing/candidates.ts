import type { Days } from '../calendar.js';
import { conceptsIn } from './concepts.js';
import { type Side, sidesOf } from './folded.js';
import type { Draft, Glance, Look, Seen, Sentence, Setting } from '../grammar.js';

/** No real report has more figures of people; they bound the work that a hostile one can cause. */
const MOST = 300;

/** What a sentence speaks of, for all of its figures. */
export interface View {
  concepts: string[];
  sides: Side[];
}

/** A figure of people that may be a claim, with what stands around it. */
export interface Candidate {
  sentence: Sentence;
  glance: Glance;
  /** Its index among the figures of its sentence. */
  at: number;
  count: Seen;
  view: View;
  /** The sentence before; null for the first. */
  before: View | null;
  /** What the grammar made of it. */
  told: Draft | null;
  /** How far down the report it stands, from 0 to 1. */
  depth: number;
}

/** What a sentence needs to hold a figure; generous. */
const FIGURE =
  /[0-9０-９〇一二两兩三四五六七八九十百千万萬数數]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twel\w+|\w+teen|\w+ty(?:-\w+)?|dozens?|hundreds?|thousands?|scores?|several|some|many|numbers?|handful|few|groups?|numerous|couple|family|families|mother|father|woman|man|parents)\b|[한두세네섯곱덟홉열무물흔쉰순른십백천만수몇] ?[여]? ?(?:명|사람|식구|인)|다수|대규모|여럿|일부|집단|무더기|대거|많은|多|批|大勢|相当/i;
/** Looks at each sentence but once. */
function viewer(sentences: Sentence[]): (index: number) => View | null {
  const views = new Map<number, View>();
  return (index) => {
    const words = sentences[index]?.words;
    if (words === undefined) return null;
    const known = views.get(index);
    if (known) return known;
    const view = { concepts: conceptsIn(words), sides: sidesOf(words) };
    views.set(index, view);
    return view;
  };
}

const sameFigure = (draft: Draft, { min, max }: Seen) => draft.figure.min === min && draft.figure.max === max;
const denies = ({ wording, figure }: Draft) => wording === '' && figure.qualifier === 'vague';

/** All figures of people in the sentences, each with what the grammar made of it. */
export function candidatesIn(sentences: Sentence[], drafts: Draft[], look: Look, setting: Setting): Candidate[] {
  const viewOf = viewer(sentences);
  const claims = drafts.filter((draft) => !denies(draft));
  const end = sentences.at(-1)?.end ?? 1;
  const found: Candidate[] = [];
  let lastDays: Days | null = null;
  let read = 0;
  sentences.forEach((sentence, index) => {
    if (found.length >= MOST) return;
    while (read < claims.length && (claims[read] as Draft).sentence.start < sentence.start) read++;
    const earlier = claims.slice(Math.max(0, read - 20), read);
    const own = claims.slice(read, read + 40).filter((draft) => draft.sentence.start === sentence.start);
    if (own.length === 0 && !FIGURE.test(sentence.words)) return;
    const glance = look(sentence, { setting, drafts: earlier, lastDays });
    glance.counts.forEach((count, at) => {
      const told = own.find((draft) => sameFigure(draft, count)) ?? null;
      if (told) own.splice(own.indexOf(told), 1);
      const [view, before] = [viewOf(index) as View, viewOf(index - 1)];
      found.push({ sentence, glance, at, count, view, before, told, depth: sentence.start / end });
    });
    const dated = claims.slice(read).find((draft) => draft.sentence.start === sentence.start && draft.days);
    const date = glance.dates.findLast(({ since }) => !since);
    lastDays = dated?.days ?? (date ? { from: date.from, until: date.until } : lastDays);
  });
  return found.slice(0, MOST);
}
