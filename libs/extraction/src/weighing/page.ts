import type { ClaimKind, Language } from '#contracts';
import type { Draft, TitleAct } from '../grammar.js';
import type { Relevance } from '../relevance.js';
import { type Mention, namesOf } from './concepts.js';
import { folded, grams, sidesOf } from './folded.js';
import type { Features } from './model.js';

/** What a whole report tells its figures: the acts and words of its title, and what its beginning speaks of. */
export interface Page {
  language: Language;
  title: string;
  acts: TitleAct[];
  concepts: string[];
  /** All that its text speaks of, and its beginning. */
  mentions: Mention[];
  lead: string[];
}

/** How much of a report's beginning tells what it is about, in letters. */
export const LEAD = { en: 700, other: 300 };

/** How sure the weights were of a figure's classes. */
export type Odds = readonly { what: ClaimKind | 'none'; sure: number }[];

/** How large a share of what a text speaks of, of these concepts, each has. */
export function sharesOf({ mentions }: Page, names: readonly string[]): [name: string, share: number][] {
  const counts = new Map<string, number>();
  for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1);
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

/** Notes what the weights look at for a whole report: its title, its lead, what the grammar found, and what its figures seemed to tell. */
export function pageFeatures(
  features: Features,
  page: Page,
  relevance: Relevance,
  drafts: Draft[],
  odds: Odds[],
): void {
  const english = page.language === 'en' || page.language === 'und';
  const script = english ? 'en' : page.language;
  const claims = drafts.filter(({ wording }) => wording !== '');
  const [first] = claims;
  const refusals = relevance.reasons.filter((reason) => reason.startsWith('not:'));
  const named = relevance.reasons.filter((reason) => /^(?:people|act):/.test(reason));
  const place = relevance.reasons.some((reason) => reason.startsWith('place:'));
  const folds = (words: string) => grams(folded(words, sidesOf(words)), english, 60);
  features.noteAll('', ['always'], 1);
  features.noteAll('', [script], 0.5);
  features.noteAll('', refusals, 1.5);
  features.noteAll('', refusals.length > 0 ? ['refused'] : [], 2);
  features.noteAll('', named, 1);
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
  for (const what of ['repatriated', 'detained', 'at_risk', 'arrived'] as const) {
    const sure = odds.map((each) => each.find((one) => one.what === what)?.sure ?? 0);
    features.note('figures ', what, Math.max(0, ...sure));
  }
  features.noteAll(`${script} t `, folds(page.title), 0.4);
}
