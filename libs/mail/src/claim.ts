import type { MailReason, MailRoute } from '#contracts';
import type { MailAddress } from './address.js';

/** A delivery that this sender holds until `heldUntil`. Its state is still queued or deferred. */
export interface Claim {
  id: string;
  recipientSealed: Buffer | null;
  slotsSealed: Buffer | null;
  linkId: string | null;
  /** Earlier deliveries to the same person that this one follows up, oldest first. */
  thread: string[] | null;
  /** The key that its reader gave, sealed, and when it expires; a mail to somebody with a key never leaves without it. */
  keyId: string | null;
  keySealed: Buffer | null;
  keyExpiresAt: Date | null;
  createdAt: Date;
  /** The lease, which is also the fence: who claims later gets a later instant. */
  heldUntil: Date;
}

/** A claim whose way is known: to whom, over which route, and which operator receives it (null: nobody asked). */
export interface SortedClaim {
  claim: Claim;
  to: MailAddress;
  route: MailRoute;
  operator: string | null;
}

/** A claim that goes back. */
export interface PutBack {
  claim: Claim;
  /** Not before which it is due again; at once where there is none. */
  until?: Date;
  /** Why it waits, where somebody would ask. */
  reason?: MailReason;
  operator?: string | null;
}
