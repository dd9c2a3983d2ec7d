import type { INestApplicationContext } from '@nestjs/common';
import type { MailboxMailView } from '#mail';
import type { ExampleSite } from './example-site.js';
import { until, type Visitor } from './visitor.js';

/** What every step of the demo uses. */
export interface Walk {
  staff: Visitor;
  /** A second person, since some acts want two. */
  approver: Visitor;
  visitor: Visitor;
  site: ExampleSite;
  /** For the crowd, which nobody wants to watch signing up one by one. */
  app: INestApplicationContext;
  publicUrl: string;
  say: (line: string) => void;
  /** The newest mail to an address whose subject holds these words. */
  mailTo: (address: string, subject: string) => Promise<MailboxMailView | null>;
}

/** The first link of a kind in any mail to an address. */
export async function linkIn(walk: Walk, address: string, pattern: RegExp, subject = ''): Promise<string> {
  return until(
    `a mail to ${address}`,
    async () => pattern.exec((await walk.mailTo(address, subject))?.text ?? '')?.[0],
  );
}
