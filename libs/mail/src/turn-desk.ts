import type { Claim, PutBack, SortedClaim } from './claim.js';
import type { SortedBatch } from './mail-sorter.js';
import type { Departures } from './pace/departures.js';

/** A claim that may leave now. */
export interface Ticket extends SortedClaim {
  /** The operator to which it uses a connection; null where none is counted. */
  slot: string | null;
  /** Whether that connection is the one that the carrier had. */
  continues: boolean;
}

/** What a turn does to the ledger. */
export interface TurnDesk {
  /** Claims deliveries, at most as many as asked for. */
  claim: (limit: number) => Promise<Claim[]>;
  sort: (claims: Claim[]) => Promise<SortedBatch>;
  giveBack: (claims: PutBack[]) => Promise<void>;
  now: () => Date;
  departures: Departures;
}
