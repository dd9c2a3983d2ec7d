import type { ClaimKind } from '#contracts';
import type { Draft, Span } from '../grammar.js';
import type { Candidate } from './candidates.js';
import { dated, deedOf } from './days.js';
import { featuresOf, type Told } from './features.js';
import { judgingOf } from './judging.js';
import { type Features, type Model, probabilities } from './model.js';
import type { Odds, Page } from './page.js';

/** The weights: of figures without and with the grammar's word, of their days, of reports, and of their kinds. */
export interface Weights {
  figures: Model;
  judge: Model;
  days: Model;
  relevance: Model;
  kind: Model;
}

/** How sure the weights must be; chosen by cross-validation (docs/adr/0035-what-the-reader-learns.md). */
export const SURE = {
  /** That a figure is a claim where the grammar made none. */
  claim: 0.45,
  /** That a claim of the grammar is none, and that its act is another. */
  none: 0.86,
  other: 0.8,
  /** That a report belongs here. */
  relevant: 0.45,
  /** Of a report's kind; below it the rules' word stands. Where that is a return, it takes more to overrule it. */
  kind: 0.6,
  kindOfReturn: 0.8,
};

const oddsOf = ({ classes }: Model, sure: number[]): Odds =>
  classes.map((name, at) => ({ what: name as ClaimKind | 'none', sure: sure[at] as number }));

/** What a figure tells: the likeliest act where it is likely enough to be a claim; the grammar's claim stands unless they are sure. */
export function decide(odds: Odds, told: ClaimKind | null): ClaimKind | null {
  const none = odds.find(({ what }) => what === 'none')?.sure ?? 0;
  const best = odds.filter(({ what }) => what !== 'none').reduce((a, b) => (b.sure > a.sure ? b : a));
  if (told === null) return 1 - none >= SURE.claim ? (best.what as ClaimKind) : null;
  if (none >= SURE.none) return null;
  return best.sure >= SURE.other ? (best.what as ClaimKind) : told;
}

const far = (act: Span, count: Span) => (act.start >= count.end ? act.start - count.end : count.start - act.end);

/** More people than have ever fled; such numbers are of another people, or of a whole country. */
const MOST_PEOPLE = 99_999;

/**
 * What is no claim, whatever the weights say: numbers beyond reason, and "eight women, two men" beside the ten that they add up to. And where
 * the grammar made none: rates, the make-up of a group, and acts that are denied.
 */
function isBarred({ told, glance, at, count, summand }: Candidate): boolean {
  if (summand && count.part) return true;
  if ((count.min ?? count.max ?? 0) > MOST_PEOPLE) return true;
  if (told) return false;
  const nearest = [...glance.acts].sort((a, b) => far(a, count) - far(b, count))[0];
  return nearest?.mood === 'denied' || glance.isRate(at) || glance.isMakeup(at);
}

/** Each figure's odds and what it tells, one after the other, since each leans on what was told before. Without a judge the odds decide. */
export function readFigures(
  candidates: Candidate[],
  page: Page,
  { figures, judge }: { figures: Model; judge: Model | null },
): { odds: Odds[]; whats: (ClaimKind | null)[] } {
  const before: Told[] = [];
  const odds: Odds[] = [];
  const whats = candidates.map((candidate) => {
    const own = oddsOf(
      figures,
      probabilities(figures, (features) => featuresOf(features, candidate, page, before)),
    );
    odds.push(own);
    const what = judge ? judgedOf(candidate, own, judge) : decide(own, null);
    if (what !== null) before.push(toldOf(candidate, what));
    return what;
  });
  return { odds, whats };
}

/** What a figure tells when the grammar's decision is weighed too. */
export function judgedOf(candidate: Candidate, odds: Odds, judge: Model): ClaimKind | null {
  if (isBarred(candidate)) return null;
  return decide(
    oddsOf(
      judge,
      probabilities(judge, (features) => judgingOf(features, candidate, odds)),
    ),
    candidate.told?.what ?? null,
  );
}

/** What a figure told, for those behind it. */
export function toldOf({ sentence, count }: Candidate, what: ClaimKind): Told {
  return { what, paragraph: sentence.paragraph, min: count.min, max: count.max };
}

/** The grammar's drafts and what the weights make of the figures, in the order of the text, with the figure of each. */
export function putTogether(drafts: Draft[], candidates: Candidate[], whats: (ClaimKind | null)[]) {
  const known = new Set(candidates.map(({ told }) => told));
  const result: Draft[] = [];
  const left = drafts.filter((draft) => !known.has(draft));
  const figures = new Map<Draft, Candidate>();
  candidates.forEach((candidate, at) => {
    const { sentence, told, glance } = candidate;
    const what = whats[at] ?? null;
    while (left.length > 0 && left[0]!.sentence.start < sentence.start) result.push(left.shift() as Draft);
    if (what !== null) {
      const draft = told?.what === what ? told : glance.propose(candidate.at, what, deedOf(candidate, what));
      figures.set(draft, candidate);
      result.push(draft);
    }
  });
  return { drafts: [...result, ...left], figures };
}

/** The same, with the days that the report tells elsewhere for what tells none itself. */
export function weighed(drafts: Draft[], candidates: Candidate[], whats: (ClaimKind | null)[], days: Model): Draft[] {
  const together = putTogether(drafts, candidates, whats);
  return dated(together.drafts, together.figures, days);
}

/** Whether a report belongs here, and how sure that is. */
export function weighedRelevance(
  describe: (features: Features) => void,
  model: Model,
): { relevant: boolean; sure: number } {
  const sure = probabilities(model, describe)[model.classes.indexOf('relevant')] ?? 0;
  return { relevant: sure >= SURE.relevant, sure };
}
