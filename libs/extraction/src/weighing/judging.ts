import type { Candidate } from './candidates.js';
import type { Features } from './model.js';
import type { Odds } from './page.js';

/** Odds beyond this say no more, in powers of e. */
const MOST = 5;
const MOODS = new Set(['at_risk', 'detained']);

const logOf = (sure: number) => Math.log(Math.max(sure, 1e-6));

/**
 * Notes what decides at last about a figure: how sure the weights were that never saw the grammar's decision, and that decision. Trained on
 * pages that no rule of the grammar was made with, so that it learns how far the grammar may be trusted on pages that are new to it.
 */
export function judgingOf(features: Features, { told, count, depth, summand }: Candidate, odds: Odds): void {
  const none = logOf(odds.find(({ what }) => what === 'none')?.sure ?? 0);
  const best = odds.reduce((a, b) => (b.sure > a.sure ? b : a));
  features.noteAll('', ['always'], 1);
  for (const { what, sure } of odds) {
    if (what !== 'none') features.note('odds ', what, Math.max(-MOST, Math.min(MOST, logOf(sure) - none)) * 0.5);
  }
  const own = told?.what ?? 'none';
  features.note('told ', own, 1);
  features.note('best ', best.what, 0.5);
  features.note('told ', own === best.what ? 'best' : 'other', 0.5);
  features.note('told ', `${own} best ${best.what}`, 0.7);
  if (told && MOODS.has(own)) features.note('told ', `${own} ${told.aggregate === null ? 'event' : 'sum'}`, 0.5);
  features.note('who ', count.who, 0.5);
  features.note('hedge ', count.qualifier, 0.5);
  if (count.part) features.note('', 'part', 1);
  if (summand) features.note('', 'summand', 1);
  if (count.weak) features.note('', 'weak', 1);
  features.note('', depth > 0.5 ? 'late' : 'early', 0.3);
}
