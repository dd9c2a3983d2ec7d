import type { DeliveryState, MailRoute } from '#contracts';
import type { SqlValue } from '#database';
import type { Claim } from './claim.js';

/** A try to be marked before its DATA. */
export interface TryToBegin {
  kind: 'begin';
  claim: Claim;
  route: MailRoute;
  operator: string | null;
}

/** What became of a try. */
export interface TryToRecord {
  kind: 'record';
  id: string;
  attempt: number;
  change: Change;
  /** Only when the lease has run out: nobody answers for it any more. */
  expired: boolean;
}

export type TryRecord = TryToBegin | TryToRecord;

/** What a delivery becomes after a try, or instead of one. */
export interface Change {
  state: DeliveryState;
  reason: string | null;
  /** When it is due again, for a deferral. */
  waitSeconds?: number;
  /** The state it takes instead when somebody cancelled it during the try. */
  ifCancelled?: 'cancelled' | 'uncertain';
  /** False when nothing was handed over and the try does not count. */
  counts?: boolean;
  smtpCode?: number | null;
  smtpReply?: string | null;
}

/** One row of what TRIES_SQL answers. */
export interface TryRow {
  id: string;
  kind: 'begun' | 'recorded';
  state: DeliveryState;
  attempts: number;
  attemptsNow: number;
}

/** The parameters of TRIES_SQL. */
export function tryValues(set: readonly TryRecord[], now: Date, leaseEnd: Date): SqlValue[] {
  const begins = set.filter((record) => record.kind === 'begin');
  const records = set.filter((record) => record.kind === 'record');
  const changes = <Value>(pick: (change: Change) => Value) => records.map(({ change }) => pick(change));
  return [
    now,
    leaseEnd,
    begins.map(({ claim }) => claim.id),
    begins.map(({ claim }) => claim.heldUntil.toISOString()),
    begins.map(({ route }) => route),
    records.map(({ id }) => id),
    records.map(({ attempt }) => attempt),
    changes(({ state }) => state),
    changes(({ reason }) => reason),
    changes(({ waitSeconds = 0 }) => new Date(now.getTime() + waitSeconds * 1000).toISOString()),
    changes(({ ifCancelled = 'cancelled' }) => ifCancelled),
    changes(({ counts = true }) => (counts ? 0 : 1)),
    changes(({ smtpCode = null }) => smtpCode),
    // PostgreSQL's text holds no NUL, and one reply must not spoil a whole set.
    changes(({ smtpReply = null }) => smtpReply?.replaceAll('\u0000', '') ?? null),
    records.map(({ expired }) => expired),
    begins.map(({ operator }) => operator),
  ];
}

/** The row that answers a record; undefined when nothing was changed. */
export function rowFor(record: TryRecord, rows: ReadonlyMap<string, TryRow>): TryRow | undefined {
  return record.kind === 'begin' ? rows.get(`begun ${record.claim.id}`) : rows.get(`recorded ${record.id}`);
}

/** Rows by what they answer. */
export function rowsByKind(rows: readonly TryRow[]): Map<string, TryRow> {
  return new Map(rows.map((row) => [`${row.kind} ${row.id}`, row]));
}
