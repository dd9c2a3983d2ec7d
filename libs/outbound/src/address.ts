import ipaddr from 'ipaddr.js';

/** Ranges that an allow-listed host may lie in. Link-local is not among them: cloud servers answer there with their secrets. */
const PRIVATE_RANGES = new Set(['private', 'loopback', 'uniqueLocal', 'carrierGradeNat']);
/** All of the public IPv6 internet lies in here; what the range tables call unicast outside of it is ::/96 or not assigned. */
const GLOBAL_V6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * The range that forbids a connection to this address, or null when it may be made. Only public unicast addresses pass; addresses
 * that wrap an IPv4 one (mapped, 6to4, NAT64, Teredo) do not. `mayBePrivate` lets private and loopback ranges pass as well.
 */
export function forbiddenRange(address: string, mayBePrivate: boolean): string | null {
  if (!ipaddr.isValid(address)) return 'not an address';
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  if (PRIVATE_RANGES.has(range)) return mayBePrivate ? null : range;
  if (range !== 'unicast') return range;
  return parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_V6) ? 'reserved' : null;
}
