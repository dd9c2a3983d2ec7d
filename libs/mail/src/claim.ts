/** A delivery that this sender holds until `heldUntil`. Its state is still queued or deferred. */
export interface Claim {
  id: string;
  recipientSealed: Buffer | null;
  slotsSealed: Buffer | null;
  linkId: string | null;
  createdAt: Date;
  /** The lease, which is also the fence: who claims later gets a later instant. */
  heldUntil: Date;
}
