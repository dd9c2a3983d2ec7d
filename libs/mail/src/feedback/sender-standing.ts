import { asciiDomain } from '../address.js';
import { addressesIn, domainOf } from './mail/addresses.js';
import type { Headers } from './mail/headers.js';
import { operatorOf } from './rules/operators/index.js';

/** Whose hand wrote back: the address that was written to, one of its domain, or anybody else. */
export type SenderStanding = 'written_to' | 'same_domain' | 'other';

/**
 * Where the sender of an answer stands to the address that was written to. A sub-domain of it is the same house, a domain above it is
 * not; where a provider lends its domain to everybody, only the very address counts.
 */
export function senderStanding(sender: string, writtenTo: string): SenderStanding {
  if (sender.toLowerCase() === writtenTo.toLowerCase()) return 'written_to';
  const [theirs, ours] = [sender, writtenTo].map((address) => plain(domainOf(address)));
  if (theirs === '' || ours === '' || operatorOf(ours!) !== null) return 'other';
  return theirs === ours || theirs!.endsWith(`.${ours}`) ? 'same_domain' : 'other';
}

function plain(domain: string): string {
  return (asciiDomain(domain) ?? domain).toLowerCase();
}

/** The one address that a mail says it is from; empty where it says none or several, so that no name that looks like an address is believed. */
export function senderOf(headers: Headers): string {
  const [from = '', ...more] = headers.all('from');
  if (more.length > 0) return '';
  const brackets = [...from.matchAll(/<([^<>]*)>/g)].map(([, inner]) => inner!);
  const found = addressesIn(brackets.length === 0 ? from : brackets.join(' '));
  return found.length === 1 && brackets.length <= 1 ? found[0]! : '';
}
