import type { DeliveryState } from './words.js';

/** Counts of one campaign. Nothing is counted as sent that was not. */
export interface CampaignNumbers {
  actionsPending: number;
  actionsConfirmed: number;
  /** Confirmed actions whose supporter changed the proposed letter. */
  actionsEdited: number;
  lettersWaiting: number;
  lettersHeld: number;
  /** Handed to mail. */
  lettersHanded: number;
  /** Gathered, and handed over by another way than mail. */
  lettersHandedOver: number;
  lettersEnded: number;
  /** Of all these, the ones that a person should look at. */
  lettersAttention: number;
  /** The letters handed to mail, by what became of it; those that staff settled are counted as settled. */
  deliveries: Partial<Record<DeliveryState, number>>;
}

/** One day (UTC) of a campaign. */
export interface CampaignDay {
  day: string;
  /** Actions confirmed on it. */
  actions: number;
  /** Letters handed to mail or handed over on it. */
  letters: number;
}
