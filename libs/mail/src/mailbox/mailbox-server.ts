import { type AddressInfo } from 'node:net';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { Clock, Logger } from '#config';
import { Database, FieldCipher, newId } from '#database';
import { receivedMail, smtpAnswer } from '../received-mail.js';

/** The largest mail that is taken, in bytes. */
const MAX_BYTES = 5_000_000;

/** What the envelope of a kept mail says. */
export interface MailboxEnvelope {
  from: string;
  to: string[];
}

/**
 * The development mailbox's own SMTP server: on 127.0.0.1 only, any free port, neither TLS nor password. A mail is in the
 * database, sealed, before it is answered with 250.
 */
@Injectable()
export class MailboxServer implements OnApplicationShutdown {
  private server: SMTPServer | undefined;
  private port: Promise<number> | undefined;

  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  /** Starts it, once, when it is first needed. @returns the port */
  start(): Promise<number> {
    this.port ??= this.listen();
    return this.port;
  }

  async onApplicationShutdown(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server !== undefined) await new Promise<void>((closed) => server.close(() => closed()));
  }

  private listen(): Promise<number> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      size: MAX_BYTES,
      closeTimeout: 1_000,
      disableReverseLookup: true,
      onData: (stream, session, answer) => {
        this.keep(stream, session).then(() => answer(), answer);
      },
    });
    server.on('error', (err) => this.log.warn({ err }, 'development mailbox'));
    this.server = server;
    return new Promise((started, refused) => {
      server.server.once('error', refused);
      server.listen(0, '127.0.0.1', () => started((server.server.address() as AddressInfo).port));
    });
  }

  private async keep(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const raw = await receivedMail(stream, MAX_BYTES);
    const { mailFrom, rcptTo } = session.envelope;
    const envelope: MailboxEnvelope = {
      from: mailFrom === false ? '' : mailFrom.address,
      to: rcptTo.map((to) => to.address),
    };
    const now = this.clock.now();
    try {
      await this.database.query(
        `INSERT INTO mailbox_mails (id, received_at, message_id, envelope_sealed, raw_sealed) VALUES ($1, $2, $3, $4, $5)`,
        [
          newId(now),
          now,
          messageIdOf(raw),
          this.cipher.seal(JSON.stringify(envelope), 'mail'),
          this.cipher.seal(raw.toString('latin1'), 'mail'),
        ],
      );
    } catch (err) {
      this.log.warn({ err }, 'development mailbox could not keep a mail');
      throw smtpAnswer(451, '4.3.0 the mailbox cannot be written');
    }
  }
}

function messageIdOf(raw: Buffer): string | null {
  const head = raw.subarray(0, 16_384).toString('latin1');
  return /^message-id:\s*(<[^<>\s]{1,250}>)/im.exec(head)?.[1] ?? null;
}
