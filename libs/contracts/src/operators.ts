import type { z } from 'zod';
import { sortedPageRequest } from './page.js';
import type { DeliveryState } from './words.js';

/** Query of the operators that receive a message. */
export const OperatorListRequest = sortedPageRequest(['deliveries', 'operator'], '-deliveries');
export type OperatorListRequest = z.infer<typeof OperatorListRequest>;

/** What one mail operator has of a message, and how it is sent to. */
export interface OperatorView {
  /** Such as `google`, or the domain of a smaller one; null for deliveries whose operator has not been looked up. */
  operator: string | null;
  deliveries: number;
  /** Deliveries by state; states that none is in are left out. */
  states: Partial<Record<DeliveryState, number>>;
  /** How many mails a minute it is sent at most, over all messages and workers; null: no limit holds. */
  ratePerMinute: number | null;
  /** Nothing is sent to it before, because it asked for less; null: it is not resting. */
  restingUntil: Date | null;
  /** The words with which it last asked for less, addresses replaced. */
  said: string | null;
}
