import type { Candidate } from './candidates.js';
import type { Features } from './model.js';
import type { Odds } from './page.js';

/** Odds beyond this say no more, in powers of e. */
const MOST = 5;
const MOODS = new Set(['at_risk', 'detained']);

const logOf = (sure: number) => Math.log(Math.max(sure, 1e-6));

/**
 * What decides at last about a figure: how sure the weights were that never saw the grammar's decision, and that decision. Trained on
 * pages that no rule of the grammar was made with, so that it learns how far the grammar may be trusted on pages that are new to it.
 */
export function judgingOf({ told, count, depth, summand }: Candidate, odds: Odds): Features {
  const none = logOf(odds.find(({ what }) => what === 'none')?.sure ?? 0);
  const best = odds.reduce((a, b) => (b.sure > a.sure ? b : a));
  const features: Features = new Map([['always', 1]]);
  for (const { what, sure } of odds) {
    if (what !== 'none') features.set(`odds ${what}`, Math.max(-MOST, Math.min(MOST, logOf(sure) - none)) * 0.5);
  }
  const own = told?.what ?? 'none';
  features.set(`told ${own}`, 1);
  features.set(`best ${best.what}`, 0.5);
  features.set(own === best.what ? 'told best' : 'told other', 0.5);
  features.set(`told ${own} best ${best.what}`, 0.7);
  if (told && MOODS.has(own)) features.set(told.aggregate === null ? `told ${own} event` : `told ${own} sum`, 0.5);
  features.set(`who ${count.who}`, 0.5);
  features.set(`hedge ${count.qualifier}`, 0.5);
  if (count.part) features.set('part', 1);
  if (summand) features.set('summand', 1);
  if (count.weak) features.set('weak', 1);
  features.set(depth > 0.5 ? 'late' : 'early', 0.3);
  return features;
}
