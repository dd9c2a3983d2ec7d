import { Inject, Injectable } from '@nestjs/common';
import type { ImapFlow, MailboxLockObject } from 'imapflow';
import { CONFIG, type Config, Logger } from '#config';
import { FeedbackIntake } from './feedback-intake.js';
import { imapClient, imapFolder, imapReason } from './imap-client.js';
import { addressesIn } from './mail/addresses.js';
import { readMail } from './mail/read-mail.js';

/** As many mails are read in one go; the next go is a minute later. */
const MOST = 500;
/** So many that could not be kept mean that the database is away; one alone must not hold up the others. */
const FAILURES = 5;
/** The largest mail that is taken, in bytes, as by the receiver. */
const MAX_BYTES = 10_000_000;
/** Where servers write the address of the envelope, the surest first. */
const ADDRESSED = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'to', 'cc'];

/**
 * Reads what came back from a mailbox (IMAP_URL), for those whose mail server cannot hand it over. A mail is marked, or moved to IMAP_DONE,
 * only once it is in the database; what was read twice counts once.
 */
@Injectable()
export class PolledMailbox {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly intake: FeedbackIntake,
    private readonly log: Logger,
  ) {}

  /** Reads what is unread. A mailbox that cannot be read now is read the next time. @returns how many were taken; null when none is set */
  async poll(): Promise<number | null> {
    const { IMAP_URL } = this.config.settings;
    if (IMAP_URL === undefined) return null;
    const url = new URL(IMAP_URL);
    const client = imapClient(url);
    let taken = 0;
    try {
      await client.connect();
      const lock = await client.getMailboxLock(imapFolder(url));
      taken = await this.read(client, lock);
      await client.logout();
    } catch (error) {
      // What a server says may hold the name of the mailbox.
      this.log.warn({ reason: imapReason(error) }, 'the mailbox of IMAP_URL could not be read to its end');
    } finally {
      client.close();
    }
    return taken;
  }

  private async read(client: ImapFlow, lock: MailboxLockObject): Promise<number> {
    try {
      const unread = (await client.search({ seen: false }, { uid: true })) || [];
      let [taken, failed] = [0, 0];
      for (const uid of unread.slice(0, MOST)) {
        const was = await this.takeOne(client, uid);
        if (was === 'taken') taken += 1;
        else if (was === 'not kept') failed += 1;
        if (failed === FAILURES) break;
      }
      return taken;
    } finally {
      lock.release();
    }
  }

  /** What could not be kept stays unread and is read again the next time. */
  private async takeOne(client: ImapFlow, uid: number): Promise<'taken' | 'not kept' | 'passed over'> {
    const which = String(uid);
    const about = await client.fetchOne(which, { size: true }, { uid: true });
    const tooLarge = about !== false && (about.size ?? 0) > MAX_BYTES;
    const found = about === false || tooLarge ? false : await client.fetchOne(which, { source: true }, { uid: true });
    const source = found === false ? undefined : found.source;
    if (source !== undefined && !(await this.keep(source))) return 'not kept';
    if (tooLarge)
      this.log.warn({ bytes: about.size ?? 0 }, 'a mail in the mailbox of IMAP_URL is too large to be read');
    if (source === undefined && !tooLarge) return 'passed over';
    await client.messageFlagsAdd(which, ['\\Seen'], { uid: true });
    const { IMAP_DONE } = this.config.settings;
    if (IMAP_DONE !== undefined && !tooLarge) await client.messageMove(which, IMAP_DONE, { uid: true });
    return tooLarge ? 'passed over' : 'taken';
  }

  private async keep(source: Buffer): Promise<boolean> {
    try {
      await this.intake.take(source, addressedTo(source));
      return true;
    } catch (err) {
      this.log.error({ err }, 'a mail in the mailbox of IMAP_URL could not be kept');
      return false;
    }
  }
}

/** The addresses that a mail came to, as far as its headers tell. None of them is believed without the token in it. */
function addressedTo(raw: Uint8Array): string[] {
  const { headers } = readMail(raw);
  return ADDRESSED.flatMap((name) => headers.all(name).flatMap((value) => addressesIn(value))).slice(0, 50);
}
