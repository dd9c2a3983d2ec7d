import { outboundError } from './outbound.errors.js';

const ENTRY = /^(\[[^\]]+\]|[^:[\]/?#@\s]+)(?::(\d{1,5}))?$/;

/**
 * The hosts of OUTBOUND_ALLOW. `host` stands for every port of that host, `host:port` for that one only. A name stands for itself,
 * not for names below it.
 * @throws OUTBOUND_ALLOW_INVALID on an entry that is neither
 */
export class AllowList {
  private readonly entries: Set<string>;

  constructor(entries: readonly string[]) {
    this.entries = new Set(entries.map((entry, index) => canonical(entry, index + 1)));
  }

  has(url: URL): boolean {
    return this.entries.has(url.hostname) || this.entries.has(`${url.hostname}:${portOf(url)}`);
  }
}

/** The port that a web address means, standard ports included. */
export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

function canonical(entry: string, number: number): string {
  const bracketed = /^[0-9a-f:.]*:[0-9a-f:.]*:[0-9a-f:.]*$/i.test(entry) ? `[${entry}]` : entry;
  const [, host, port] = ENTRY.exec(bracketed) ?? [];
  if (host === undefined || !URL.canParse(`http://${host}/`) || Number(port ?? 0) > 65535) {
    throw outboundError('OUTBOUND_ALLOW_INVALID', { entry: number });
  }
  const hostname = new URL(`http://${host}/`).hostname.replace(/\.$/, '');
  return port === undefined ? hostname : `${hostname}:${Number(port)}`;
}
