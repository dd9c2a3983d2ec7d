/** How fast an operator is sent mail. All of it is shared by all workers. */
export interface Pace {
  /** Mails a minute that it is held to since it asked for less; null: as the settings say. */
  rate: number | null;
  /** Likewise mails on their way at a time. */
  connections: number | null;
  /** Up to when its time has been given out, at this rate. */
  freeAt: Date;
  /** Nothing is sent before. */
  restingUntil: Date | null;
  /** How often in a row it asked for less. */
  strikes: number;
  /** When it was last let go faster, or slowed down; null while it is held to nothing. */
  climbedAt: Date | null;
  /** How many mails workers sent it since `countedSince`. */
  counted: number;
  countedSince: Date;
}

/** What the settings allow at most; no rate is any. */
export interface Ceiling {
  rate: number | null;
  connections: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** It is never slowed down further than this many mails a minute. */
const SLOWEST = 6;
/** An operator that took so many a minute is held to nothing any more. */
const FREE = 30_000;
/** A rest after the first "too fast", doubled with each further one, and never longer than this. */
const [SHORTEST_REST, LONGEST_REST] = [30 * SECOND, 15 * MINUTE];
/** How much faster it goes each minute. */
const CLIMB = 1.1;
/** How long after the last "too fast" it is forgiven. */
const FORGIVEN = 10 * MINUTE;
/** Mails are given out for so long ahead, and time that nobody used is kept for so long. */
const [AHEAD, KEPT] = [5 * SECOND, 20 * SECOND];
/** How many are given out at once where there is no rate. */
const BLOCK = 1000;

/** An operator that never asked for less. */
export function newPace(now: Date): Pace {
  const held = { rate: null, connections: null, restingUntil: null, strikes: 0, climbedAt: null };
  return { ...held, freeAt: now, counted: 0, countedSince: now };
}

/** The rate that holds, in mails a minute; null: any. */
export function rateOf({ rate }: Pace, ceiling: Ceiling): number | null {
  if (rate === null || ceiling.rate === null) return rate ?? ceiling.rate;
  return Math.min(rate, ceiling.rate);
}

/** How many may be on their way at a time. */
export function connectionsOf({ connections }: Pace, ceiling: Ceiling): number {
  return Math.min(connections ?? ceiling.connections, ceiling.connections);
}

/** After a reply that means "too fast" or "too many connections": half the pace, and a rest. What left before is not held against it. */
export function slowed(pace: Pace, now: Date, ceiling: Ceiling): Pace {
  if (pace.restingUntil !== null && pace.restingUntil > now) return pace;
  const minutes = Math.max(SECOND, now.getTime() - pace.countedSince.getTime()) / MINUTE;
  const before = rateOf(pace, ceiling) ?? pace.counted / minutes;
  const rest = Math.min(SHORTEST_REST * 2 ** Math.min(pace.strikes, 10), LONGEST_REST);
  const restingUntil = new Date(now.getTime() + rest);
  return {
    ...pace,
    rate: Math.max(SLOWEST, Math.min(before, FREE) / 2),
    connections: Math.max(1, Math.floor(connectionsOf(pace, ceiling) / 2)),
    restingUntil,
    freeAt: restingUntil,
    strikes: pace.strikes + 1,
    climbedAt: restingUntil,
  };
}

/** What the time since has healed: a tenth faster each minute, until it is held to nothing. */
export function climbed(pace: Pace, now: Date, ceiling: Ceiling): Pace {
  if (pace.climbedAt === null) return pace;
  const minutes = Math.floor((now.getTime() - pace.climbedAt.getTime()) / MINUTE);
  if (minutes < 1) return pace;
  const rate = pace.rate === null ? null : pace.rate * CLIMB ** Math.min(minutes, 600);
  const connections = pace.connections === null ? null : pace.connections + minutes;
  const freely = rate === null || rate >= Math.min(ceiling.rate ?? FREE, FREE);
  const forgiven = now.getTime() - (pace.restingUntil ?? now).getTime() >= FORGIVEN;
  const widely = connections === null || connections >= ceiling.connections;
  return {
    ...pace,
    rate: freely ? null : rate,
    connections: widely ? null : connections,
    strikes: forgiven ? 0 : pace.strikes,
    climbedAt: freely && widely && forgiven ? null : new Date(pace.climbedAt.getTime() + minutes * MINUTE),
  };
}

/** Gives out mails that may leave now. None: not before `freeAt`, or its rest is over. */
export function giveOut(pace: Pace, wanted: number, now: Date, ceiling: Ceiling): { pace: Pace; mails: number } {
  if (pace.restingUntil !== null && pace.restingUntil > now) return { pace, mails: 0 };
  const rate = rateOf(pace, ceiling);
  if (rate === null) return { pace: { ...pace, freeAt: now }, mails: BLOCK };
  const each = MINUTE / rate;
  const from = Math.max(pace.freeAt.getTime(), now.getTime() - KEPT);
  const room = from > now.getTime() ? 0 : Math.max(1, Math.floor((now.getTime() + AHEAD - from) / each));
  const mails = Math.min(wanted, room);
  return { pace: { ...pace, freeAt: new Date(from + mails * each) }, mails };
}

/** Counts what was sent, over a minute or two: what it had lately is what it is halved from. */
export function counting(pace: Pace, mails: number, now: Date): Pace {
  if (now.getTime() - pace.countedSince.getTime() < 2 * MINUTE) return { ...pace, counted: pace.counted + mails };
  return { ...pace, counted: mails, countedSince: now };
}
