import type { ClaimKind } from '#contracts';
import { daysBetween } from '../calendar.js';
import type { Draft } from '../grammar.js';
import type { Candidate } from './candidates.js';
import { featuresOf, type Page, type Told } from './features.js';
import { type Features, type Model, probabilities } from './model.js';
import type { Odds } from './page.js';

/** The weights of the two decisions. */
export interface Weights {
  figures: Model;
  relevance: Model;
}

/** How sure the weights must be; chosen by cross-validation (docs/adr/0034-learned-weights-beside-the-grammar.md). */
export const SURE = {
  /** To make a claim of a figure that the grammar left open. */
  claim: 0.8,
  /** To read another act in a claim of the grammar. */
  other: 0.95,
  /** To call a report relevant, or not, against the grammar. */
  relevant: 0.75,
  irrelevant: 0.8,
};

const ONE_MONTH = 31;
const NEAR_PARAGRAPHS = 3;

/** Another figure of the event told just before has its day, unless it has one of its own. */
function dated(draft: Draft, before: Draft[]): Draft {
  if (draft.days !== null || draft.aggregate !== null || draft.figure.qualifier === 'vague' || draft.what === 'at_risk')
    return draft;
  const event = before.findLast(
    ({ what, days, aggregate }) =>
      what === draft.what && aggregate === null && days && daysBetween(days.from, days.until ?? days.from) <= ONE_MONTH,
  );
  if (!event || draft.sentence.paragraph - event.sentence.paragraph > NEAR_PARAGRAPHS) return draft;
  return { ...draft, days: event.days, note: 'The day is that of what is told before.' };
}

/**
 * What a figure tells: the grammar's claim is never dropped, and gets another act only where the weights are sure of it; that people
 * who are held are in danger too is left to the grammar. What it left open becomes a claim when they are sure.
 */
function decide({ told }: Candidate, odds: Odds): ClaimKind | null {
  const best = odds.reduce((a, b) => (b.sure > a.sure ? b : a));
  if (best.what === 'none') return told?.what ?? null;
  if (!told) return best.sure >= SURE.claim ? best.what : null;
  const inDanger = told.what === 'detained' && best.what === 'at_risk';
  return best.sure >= SURE.other && !inDanger ? best.what : told.what;
}

/** Each figure's odds and what it tells, one after the other, since each leans on what was told before. */
export function readFigures(
  candidates: Candidate[],
  page: Page,
  model: Model,
): { odds: Odds[]; whats: (ClaimKind | null)[] } {
  const before: Told[] = [];
  const odds: Odds[] = [];
  const whats = candidates.map((candidate) => {
    const sure = probabilities(model, featuresOf(candidate, page, before));
    const own = model.classes.map((name, at) => ({ what: name as ClaimKind | 'none', sure: sure[at] as number }));
    odds.push(own);
    const what = decide(candidate, own);
    if (what !== null) before.push(toldOf(candidate, what));
    return what;
  });
  return { odds, whats };
}

/** What a figure told, for those behind it. */
export function toldOf({ sentence, count }: Candidate, what: ClaimKind): Told {
  return { what, paragraph: sentence.paragraph, min: count.min, max: count.max };
}

/** The grammar's drafts and what the weights make of the figures, in the order of the text. */
export function weighed(drafts: Draft[], candidates: Candidate[], whats: (ClaimKind | null)[]): Draft[] {
  const known = new Set(candidates.map(({ told }) => told));
  const result: Draft[] = [];
  const left = drafts.filter((draft) => !known.has(draft));
  candidates.forEach((candidate, at) => {
    const { sentence, told, glance } = candidate;
    const what = whats[at] ?? null;
    while (left.length > 0 && left[0]!.sentence.start < sentence.start) result.push(left.shift() as Draft);
    if (what !== null) result.push(told?.what === what ? told : dated(glance.propose(candidate.at, what), result));
  });
  return [...result, ...left];
}

/**
 * Whether a report belongs here: the grammar's word, unless the weights are sure of the contrary. A report that names refugees is
 * never refused by them.
 */
export function weighedRelevance(
  grammar: boolean,
  features: Features,
  model: Model,
): { relevant: boolean; sure: number } {
  const yes = probabilities(model, features)[model.classes.indexOf('relevant')] ?? 0;
  const firm = features.has('people:refugees') || 1 - yes < SURE.irrelevant;
  return { relevant: grammar ? firm : yes >= SURE.relevant, sure: yes };
}
