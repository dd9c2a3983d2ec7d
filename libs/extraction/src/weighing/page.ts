import type { ClaimKind } from '#contracts';
import type { Draft } from '../grammar.js';
import type { Relevance } from '../relevance.js';
import { conceptsIn } from './concepts.js';
import type { Page } from './features.js';
import { folded, grams, sidesOf } from './folded.js';
import type { Features } from './model.js';

/** How much of a report's beginning tells what it is about, in letters. */
const LEAD = { en: 700, other: 300 };
const WEIGHED = 30_000;

/** How sure the weights were of a figure's classes. */
export type Odds = readonly { what: ClaimKind | 'none'; sure: number }[];

function set(features: Features, names: string[], value: number): void {
  for (const name of names) if (!features.has(name)) features.set(name, value);
}

/** What the weights look at for a whole report: its title, its lead, what the grammar found, and what its figures seemed to tell. */
export function pageFeatures(page: Page, text: string, relevance: Relevance, drafts: Draft[], odds: Odds[]): Features {
  const english = page.language === 'en' || page.language === 'und';
  const script = english ? 'en' : page.language;
  const lead = text.slice(0, LEAD[english ? 'en' : 'other']);
  const claims = drafts.filter(({ wording }) => wording !== '');
  const [first] = claims;
  const features: Features = new Map([['always', 1]]);
  const refusals = relevance.reasons.filter((reason) => reason.startsWith('not:'));
  set(features, refusals, 1.5);
  set(features, refusals.length > 0 ? ['refused'] : [], 2);
  set(
    features,
    relevance.reasons.filter((reason) => /^(?:people|act):/.test(reason)),
    1,
  );
  set(features, relevance.reasons.some((reason) => reason.startsWith('place:')) ? ['place'] : [], 1);
  set(features, [`grammar ${relevance.relevant ? 'relevant' : relevance.plausible ? 'plausible' : 'not'}`], 1);
  set(
    features,
    page.acts.map(({ what, mood, named }) => `title act ${what} ${mood}${named ? ' named' : ''}`),
    1.5,
  );
  set(
    features,
    page.concepts.map((name) => `title ${name}`),
    1,
  );
  set(
    features,
    conceptsIn(lead).map((name) => `lead ${name}`),
    0.5,
  );
  set(
    features,
    conceptsIn(text.slice(0, WEIGHED)).map((name) => `text ${name}`),
    0.3,
  );
  set(
    features,
    claims.map(({ what, aggregate }) => `claim ${what} ${aggregate ?? 'event'}`),
    0.7,
  );
  set(features, first ? [`first ${first.what} ${first.aggregate ?? 'event'}`] : ['no claim'], 1);
  for (const what of ['repatriated', 'detained', 'at_risk', 'arrived'] as const) {
    const sure = odds.map((each) => each.find((one) => one.what === what)?.sure ?? 0);
    set(features, [`figures ${what}`], Math.max(0, ...sure));
  }
  set(
    features,
    grams(folded(page.title, sidesOf(page.title)), english, 25).map((gram) => `${script} t ${gram}`),
    0.4,
  );
  return features;
}
