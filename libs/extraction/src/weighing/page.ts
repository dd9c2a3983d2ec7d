import type { ClaimKind, Language } from '#contracts';
import type { Draft, Seen, TitleAct } from '../grammar.js';
import type { Relevance } from '../relevance.js';
import { type Mention, namesOf } from './concepts.js';
import { folded, grams, sidesOf } from './folded.js';
import type { Features } from './model.js';

/** What a whole report tells its figures: the acts and words of its title, and what its beginning speaks of. */
export interface Page {
  language: Language;
  title: string;
  /** The first letters of its text. */
  opening: string;
  acts: TitleAct[];
  concepts: string[];
  /** All that its text speaks of, and its beginning. */
  mentions: Mention[];
  lead: string[];
}

/** How much of a report's beginning tells what it is about, in letters. */
export const LEAD = { en: 700, other: 300 };

/** How much of it is looked at word for word, in letters. */
export const OPENING = { en: 300, other: 120 };

/** A report as the grammar took it apart. */
interface Whole {
  page: Page;
  relevance: Relevance;
  drafts: Draft[];
  candidates: readonly { count: Seen }[];
}

/** How sure the weights were of a figure's classes. */
export type Odds = readonly { what: ClaimKind | 'none'; sure: number }[];

const sureOf = ({ sure }: Odds[number]) => sure;
const sumOf = (values: number[]) => values.reduce((sum, value) => sum + value, 0);

/** How often a text speaks of each concept. */
export function countsOf({ mentions }: Page): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** How large a share of what a text speaks of, of these concepts, each has. */
export function sharesOf(page: Page, names: readonly string[]): [name: string, share: number][] {
  const counts = countsOf(page);
  const all = names.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);
  return names.map((name) => [name, all === 0 ? 0 : (counts.get(name) ?? 0) / all]);
}

/** Concepts whose share in a text tells whether it is about people taken, held or returned. */
const TELLING = [
  ...[
    'sent',
    'handed',
    'carried',
    'crossed',
    'custody',
    'arrest',
    'risk',
    'plea',
    'refugee',
    'others',
    'flight',
    'south',
  ],
  ...['record', 'measure', 'mission', 'punish', 'release', 'illegal', 'yearly', 'police', 'northern', 'border', 'kin'],
];

/** Notes what a report's figures of people seem to tell: the surest, and how much all of them together. */
function figureFeatures(features: Features, odds: Odds[], figures: readonly Seen[]): void {
  for (const what of ['repatriated', 'detained', 'at_risk', 'arrived'] as const) {
    const sure = odds.map((each) => each.find((one) => one.what === what)?.sure ?? 0);
    features.note('figures ', what, Math.max(0, ...sure));
    if (what !== 'arrived') features.note('sum ', what, Math.min(3, sumOf(sure)) * 0.5);
  }
  const any = odds.map((each) => sumOf(each.filter(({ what }) => what !== 'none' && what !== 'arrived').map(sureOf)));
  features.note('sum ', 'any', Math.max(0, ...any));
  features.note('', 'has figures', figures.length > 0 ? 0.5 : 0);
  const named = figures.filter(({ who }) => who === 'north_korean').length;
  features.note('', 'north korean figures', Math.min(4, named) * 0.3);
}

/** Notes what the weights look at for a whole report: its title, its lead, what the grammar found, and what its figures seemed to tell. */
export function pageFeatures(features: Features, { page, relevance, drafts, candidates }: Whole, odds: Odds[]): void {
  const english = page.language === 'en' || page.language === 'und';
  const script = english ? 'en' : page.language;
  const claims = drafts.filter(({ wording }) => wording !== '');
  const [first] = claims;
  const refusals = relevance.reasons.filter((reason) => reason.startsWith('not:'));
  const told = relevance.reasons.filter((reason) => /^(?:people|act):/.test(reason));
  const place = relevance.reasons.some((reason) => reason.startsWith('place:'));
  const folds = (words: string) => grams(folded(words, sidesOf(words)), english, 60);
  features.noteAll('', ['always'], 1);
  features.noteAll('', [script], 0.5);
  features.noteAll('', refusals, 1.5);
  features.noteAll('', refusals.length > 0 ? ['refused'] : [], 2);
  features.noteAll('', told, 1);
  features.noteAll('', place ? ['place'] : [], 1);
  features.noteAll('grammar ', [relevance.relevant ? 'relevant' : relevance.plausible ? 'plausible' : 'not'], 1);
  features.noteAll(
    'title act ',
    page.acts.map(({ what, mood }) => `${what} ${mood}`),
    1.5,
  );
  features.noteAll('title ', page.concepts, 1);
  features.noteAll('lead ', page.lead, 0.5);
  features.noteAll('text ', namesOf(page.mentions), 0.3);
  for (const [name, share] of sharesOf(page, TELLING)) features.note('share ', name, share * 4);
  features.noteAll(
    'claim ',
    claims.map(({ what, aggregate }) => `${what} ${aggregate ?? 'event'}`),
    0.7,
  );
  features.noteAll('first ', [first ? `${first.what} ${first.aggregate ?? 'event'}` : 'no claim'], 1);
  figureFeatures(
    features,
    odds,
    candidates.map(({ count }) => count),
  );
  for (const [name, count] of countsOf(page)) features.note('log ', name, Math.log2(1 + count) * 0.3);
  features.noteAll(`${script} t `, folds(page.title), 0.4);
}
