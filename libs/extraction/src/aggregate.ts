import type { Aggregate, ClaimKind } from '#contracts';
import { daysBetween, type Days } from './calendar.js';
import type { Figure } from './grammar.js';

/** A figure of this size or more is never one group that was caught or is about to be sent back. */
const CROWD = 200;
/** Longer stretches than a month hold several events. */
const ONE_MONTH = 31;

/** Words of a sentence that show a sum over time or a state. */
export interface AggregateCues {
  total: boolean;
  stock: boolean;
  since: boolean;
}

/**
 * Tells running totals and numbers held at one time from single events. Arrivals are always totals; returns and arrests are
 * when they run over more than a month; people held or at risk are a stock when they are many or the text describes a state.
 */
export function aggregateOf(what: ClaimKind, figure: Figure, days: Days | null, cues: AggregateCues): Aggregate | null {
  const most = figure.max ?? figure.min ?? 0;
  const length = days ? daysBetween(days.from, days.until ?? days.from) : 0;
  if (what === 'arrived') return 'total';
  if (what === 'at_risk') return most >= CROWD || (days === null && figure.qualifier === 'vague') ? 'stock' : null;
  if (cues.since || length >= ONE_MONTH) return 'total';
  if (days !== null) return null;
  if (what === 'detained')
    return most >= CROWD || (cues.stock && (most > 30 || figure.qualifier === 'vague')) ? 'stock' : null;
  return most >= 1000 || (cues.total && figure.qualifier !== 'vague') ? 'total' : null;
}
