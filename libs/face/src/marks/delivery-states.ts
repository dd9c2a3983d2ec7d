import type { DeliveryState } from '#contracts';
import type { Words } from '../words/words.js';

/** The segments of the state bar, from left to right. `handed_over` is for letters only. */
export type BarState =
  | 'delivered'
  | 'accepted'
  | 'handed_over'
  | 'queued'
  | 'deferred'
  | 'uncertain'
  | 'bounced'
  | 'failed'
  | 'left_out';

export interface BarSegment {
  state: BarState;
  /** The word that stands with the segment. */
  word: string;
  /** What it means that a delivery is in this state. */
  sentence: string;
}

const ORDER = [
  ['delivered', ['delivered']],
  ['accepted', ['accepted']],
  ['handed_over', []],
  ['queued', ['composed', 'queued', 'attempting']],
  ['deferred', ['deferred']],
  ['uncertain', ['uncertain']],
  ['bounced', ['bounced']],
  ['failed', ['failed']],
  ['left_out', ['excluded', 'suppressed', 'cancelled']],
] as const satisfies readonly (readonly [BarState, readonly DeliveryState[]])[];

/** The segments in their fixed order, each with its words. */
export function deliveryStates(t: Words): readonly BarSegment[] {
  return ORDER.map(([state]) => segment(t, state));
}

/** The segment of the state bar that a delivery's state belongs to. */
export function barStateOf(state: DeliveryState): BarState {
  const found = ORDER.find(([, states]: readonly [BarState, readonly DeliveryState[]]) => states.includes(state));
  return found?.[0] ?? 'uncertain';
}

/**
 * Counts by state, gathered into the segments of the bar. Empty segments stay, so that two bars compare. `handed_over` appears
 * only when its number is given.
 */
export function stateBar(
  t: Words,
  counts: Partial<Record<DeliveryState, number>>,
  handedOver?: number,
): (BarSegment & { count: number })[] {
  return ORDER.flatMap(([state, states]: readonly [BarState, readonly DeliveryState[]]) => {
    if (state === 'handed_over' && handedOver === undefined) return [];
    const count =
      state === 'handed_over' ? (handedOver ?? 0) : states.reduce((sum, one) => sum + (counts[one] ?? 0), 0);
    return [{ ...segment(t, state), count }];
  });
}

const segment = (t: Words, state: BarState): BarSegment => ({
  state,
  word: t(`marks.delivery.${state}.word`),
  sentence: t(`marks.delivery.${state}.sentence`),
});
