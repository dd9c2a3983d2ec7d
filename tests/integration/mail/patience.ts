import type { RelayTimeouts } from '#mail';

/** Longer than any stall of a busy machine: a relay that works is never taken for a silent one. */
export const patient: RelayTimeouts = { connect: 20_000, greeting: 20_000, reply: 20_000 };

/** For relays that fall silent. */
export const impatient: RelayTimeouts = { connect: 1_000, greeting: 500, reply: 700 };
