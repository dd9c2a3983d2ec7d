/** What one worker may send an operator now. Instants are in milliseconds. */
export interface Allowance {
  /** How many mails may leave. */
  mails: number;
  /** How many left since the rows were told. */
  sent: number;
  /** Whether a rate holds: what is left of a block then stays ours. */
  limited: boolean;
  /** How many connections are leased, and how many carriers use one. */
  connections: number;
  leased: boolean;
  inUse: number;
  /** When no mails are left: not before which there are more. */
  freeAt: number;
  restingUntil: number;
  askedAt: number;
  /** When other workers may have changed things. */
  askAgainAt: number;
}
