import type { z } from 'zod';
import { sortedPageRequest } from './page.js';
import type { DeliveryState } from './words.js';

/** Query of the operators that receive a message. */
export const OperatorListRequest = sortedPageRequest(['deliveries', 'operator'], '-deliveries');
export type OperatorListRequest = z.infer<typeof OperatorListRequest>;

/** What one mail operator has of a message, and how it is sent to. */
export interface OperatorView {
  /**
   * Such as `google`: one that is widely known, or that receives for many of the domains that are mailed. Null for others, whose domain may
   * say who somebody is, and for deliveries whose operator has not been looked up.
   */
  operator: string | null;
  /** Tells servers without a name apart; it holds nothing of them. Null for those with a name, and where nothing was looked up. */
  mark: string | null;
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
