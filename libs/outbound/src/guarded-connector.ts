import { isIP, type LookupFunction, type Socket } from 'node:net';
import { buildConnector } from 'undici';
import { forbiddenRange } from './address.js';
import { outboundError } from './outbound.errors.js';

/** One address of a host, as the resolver of the machine gives it. */
export interface ResolvedAddress {
  address: string;
  family: number;
}
/** Finds all addresses of a name; rejects when there are none. */
export type Resolve = (hostname: string) => Promise<ResolvedAddress[]>;

export interface Guard {
  resolve: Resolve;
  /** Whether this very hop may lead to a private or loopback address. */
  mayBePrivate: boolean;
  /** Ends a connection that is still being made. */
  signal: AbortSignal;
  millisecondsLeft: number;
}

/**
 * Connects to checked addresses only. The socket is handed the addresses that were checked instead of the name, so that a second
 * answer of the name server cannot lead elsewhere (DNS rebinding); literal addresses, which skip every lookup, are checked too.
 * One forbidden address among several refuses them all. The certificate is verified against the name.
 */
export function guardedConnector(guard: Guard): buildConnector.connector {
  return (options, callback) => {
    let socket: Socket | undefined;
    let settled = false;
    const settle = (...args: Parameters<typeof callback>) => {
      if (!settled) callback(...args);
      settled = true;
    };
    // The client itself hears of an abort only once it is connected: a silent host or name server would hold the request.
    const abort = () => {
      socket?.destroy();
      settle(new Error('aborted'), null);
    };
    guard.signal.addEventListener('abort', abort, { once: true });
    const connect = async () => {
      const addresses = await checkedAddresses(options.hostname, guard);
      if (guard.signal.aborted) return;
      const dial = buildConnector({ timeout: guard.millisecondsLeft, lookup: answering(addresses), allowH2: false });
      // The types hide that the socket is returned at once.
      socket = dial(options, settle) as unknown as Socket;
    };
    connect().catch((error: Error) => settle(error, null));
  };
}

async function checkedAddresses(hostname: string, guard: Guard): Promise<ResolvedAddress[]> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const addresses = family === 0 ? await guard.resolve(host) : [{ address: host, family }];
  if (addresses.length === 0) throw outboundError('OUTBOUND_UNREACHABLE', { host, reason: 'it has no address' });
  for (const { address } of addresses) {
    const range = forbiddenRange(address, guard.mayBePrivate);
    if (range !== null) throw outboundError('OUTBOUND_ADDRESS_BLOCKED', { host, range });
  }
  return addresses;
}

function answering(addresses: ResolvedAddress[]): LookupFunction {
  return (_hostname, options, callback) => {
    const [first] = addresses;
    if (options.all === true) callback(null, addresses);
    else callback(null, first?.address ?? '', first?.family);
  };
}
