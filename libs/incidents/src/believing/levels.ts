import type { LevelReasonWord, OriginView, Verification } from '#contracts';
import { independent } from './origins.js';

/** What a level is weighed from. */
export interface Weighed {
  present: Verification;
  origins: readonly OriginView[];
  /** Whether somebody denies it on the record. */
  denied: boolean;
}

/** Levels that stand beside the ladder, or at its top: a person put them there and the machine has nothing to say against it. */
const SETTLED: readonly Verification[] = ['confirmed', 'disputed', 'refused', 'unverifiable', 'retracted'];

/**
 * What the machine would propose, never above corroborated: that a government or the UN says so is a reason for a person to look, and no
 * confirmation. A denial is a reason to look as well and lowers nothing by itself.
 */
export function proposeLevel({ present, origins, denied }: Weighed): {
  proposed: Verification;
  reasons: LevelReasonWord[];
} {
  const count = independent(origins);
  const reasons: LevelReasonWord[] = [count === 0 ? 'no_origin' : count === 1 ? 'one_origin' : 'independent_origins'];
  if (present !== 'confirmed' && origins.some(({ authority }) => authority !== null))
    reasons.push('authority_may_confirm');
  if (denied) reasons.push('denied');
  if (SETTLED.includes(present)) return { proposed: present, reasons };
  return { proposed: count === 0 ? 'unverified' : count === 1 ? 'reported' : 'corroborated', reasons };
}

interface Count {
  countMin: number | null;
  countMax: number | null;
  qualifier: string;
}

/** How far "about" reaches to either side. */
const ABOUT = 0.1;

/**
 * Whether one stated number bears out another: all that it allows, the other allows too. "560 people" bears out "more than 500"; "more
 * than 500" does not bear out "560"; what gives no number bears out none.
 */
export function bearsOut(stated: Count, figure: Count): boolean {
  if (stated.countMin === null && stated.countMax === null) return false;
  if (figure.countMin === null && figure.countMax === null) return true;
  const [least, most] = bounds(figure);
  const low = stated.countMin ?? 0;
  const high = stated.countMax ?? Infinity;
  return low >= least && high <= most;
}

function bounds({ countMin, countMax, qualifier }: Count): [number, number] {
  if (qualifier !== 'about') return [countMin ?? 0, countMax ?? Infinity];
  const value = countMin ?? countMax ?? 0;
  return [Math.floor(value * (1 - ABOUT)), Math.ceil(value * (1 + ABOUT))];
}
