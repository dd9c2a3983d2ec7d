import { createHash } from 'node:crypto';

const LONGEST_KEY = 500;
/** Parameters that tell where a reader came from and not what is read. */
const TRACKING = /^(utm_\w+|fbclid|gclid|mc_cid|mc_eid|at_medium|at_campaign|cmpid)$/i;

export interface KeyParts {
  id: string | null;
  url: string | null;
  title: string;
  /** As the feed writes it, so that a date we cannot read still tells two items apart. */
  dateText: string;
}

/** What an item is known by from poll to poll: its id, else its link, else what it says. */
export function itemKey({ id, url, title, dateText }: KeyParts): string {
  const key = id ?? (url === null ? null : canonicalLink(url));
  if (key === null) return hash(`${title}\n${dateText}`);
  return key.length > LONGEST_KEY ? hash(key) : key;
}

/** The link without fragment and tracking parameters. */
export function canonicalLink(link: string): string {
  const url = new URL(link);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}

function hash(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
