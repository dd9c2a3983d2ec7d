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

/** Sets features of one prefix, each once. */
export function put(features: Features, prefix: string, names: Iterable<string>, value: number): void {
  for (const name of names) {
    const key = prefix + name;
    if (!features.has(key)) features.set(key, value);
  }
}

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

/** What the weights look at for a whole report: its title, its lead, what the grammar found, and what its figures seemed to tell. */
export function pageFeatures(page: Page, relevance: Relevance, drafts: Draft[], odds: Odds[]): Features {
  const english = page.language === 'en' || page.language === 'und';
  const script = english ? 'en' : page.language;
  const claims = drafts.filter(({ wording }) => wording !== '');
  const [first] = claims;
  const features: Features = new Map([['always', 1]]);
  const refusals = relevance.reasons.filter((reason) => reason.startsWith('not:'));
  const named = relevance.reasons.filter((reason) => /^(?:people|act):/.test(reason));
  const place = relevance.reasons.some((reason) => reason.startsWith('place:'));
  const folds = (words: string) => grams(folded(words, sidesOf(words)), english, 60);
  put(features, '', [script], 0.5);
  put(features, '', refusals, 1.5);
  put(features, '', refusals.length > 0 ? ['refused'] : [], 2);
  put(features, '', named, 1);
  put(features, '', place ? ['place'] : [], 1);
  put(features, 'grammar ', [relevance.relevant ? 'relevant' : relevance.plausible ? 'plausible' : 'not'], 1);
  put(
    features,
    'title act ',
    page.acts.map(({ what, mood }) => `${what} ${mood}`),
    1.5,
  );
  put(features, 'title ', page.concepts, 1);
  put(features, 'lead ', page.lead, 0.5);
  put(features, 'text ', namesOf(page.mentions), 0.3);
  for (const [name, share] of sharesOf(page, TELLING)) features.set(`share ${name}`, share * 4);
  put(
    features,
    'claim ',
    claims.map(({ what, aggregate }) => `${what} ${aggregate ?? 'event'}`),
    0.7,
  );
  put(features, 'first ', [first ? `${first.what} ${first.aggregate ?? 'event'}` : 'no claim'], 1);
  for (const what of ['repatriated', 'detained', 'at_risk', 'arrived'] as const) {
    const sure = odds.map((each) => each.find((one) => one.what === what)?.sure ?? 0);
    features.set(`figures ${what}`, Math.max(0, ...sure));
  }
  put(features, `${script} t `, folds(page.title), 0.4);
  return features;
}
