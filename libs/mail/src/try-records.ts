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

/** The parameters of TRIES_SQL: one place in each array for each try. */
export function tryValues(set: readonly TryRecord[], now: Date, leaseEnd: Date): SqlValue[] {
  const begun = <Value>(pick: (record: TryToBegin) => Value) =>
    set.map((record) => (record.kind === 'begin' ? pick(record) : null));
  const recorded = <Value>(pick: (change: Change, record: TryToRecord) => Value) =>
    set.map((record) => (record.kind === 'record' ? pick(record.change, record) : null));
  return [
    now,
    leaseEnd,
    set.map((record) => (record.kind === 'begin' ? record.claim.id : record.id)),
    begun(({ claim }) => claim.heldUntil.toISOString()),
    begun(({ route }) => route),
    begun(({ operator }) => operator),
    recorded((_, { attempt }) => attempt),
    recorded(({ state }) => state),
    recorded(({ reason }) => reason),
    recorded(({ waitSeconds = 0 }) => new Date(now.getTime() + waitSeconds * 1000).toISOString()),
    recorded(({ ifCancelled = 'cancelled' }) => ifCancelled),
    recorded(({ counts = true }) => (counts ? 0 : 1)),
    recorded(({ smtpCode = null }) => smtpCode),
    // PostgreSQL's text holds no NUL, and one reply must not spoil a whole set.
    recorded(({ smtpReply = null }) => smtpReply?.replaceAll('\u0000', '') ?? null),
    recorded((_, { expired }) => expired),
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
