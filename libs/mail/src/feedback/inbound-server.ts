import { type AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { SMTPServer, type SMTPServerAddress } from 'smtp-server';
import { CONFIG, type Config, Logger, senderAddresses } from '#config';
import { mailError } from '../mail.errors.js';
import { receivedMail, smtpAnswer } from '../received-mail.js';
import { FeedbackIntake } from './feedback-intake.js';
import { ReturnPath } from './return-path.js';

/** The largest mail that is taken, in bytes: reports may carry the mail that came back. */
const MAX_BYTES = 10_000_000;
const CLIENTS = 20;

/**
 * Takes mail that comes back from the operator's mail server, by SMTP or LMTP (INBOUND_…), for the addresses that our mails carry.
 * A mail is in the database before it is answered with 250; where that fails it is asked for again.
 */
@Injectable()
export class InboundServer implements OnApplicationShutdown {
  private server: SMTPServer | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly intake: FeedbackIntake,
    private readonly returnPath: ReturnPath,
    private readonly log: Logger,
  ) {}

  /** Listens, where INBOUND_PORT says so. @returns the port; null when it is not set. @throws MAIL_INBOUND_PORT */
  async start(): Promise<number | null> {
    const { INBOUND_PORT, INBOUND_HOST, INBOUND_PROTOCOL } = this.config.settings;
    if (INBOUND_PORT === undefined) return null;
    const server = new SMTPServer({
      lmtp: INBOUND_PROTOCOL === 'lmtp',
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      size: MAX_BYTES,
      maxClients: CLIENTS,
      closeTimeout: 1_000,
      disableReverseLookup: true,
      onRcptTo: ({ address }: SMTPServerAddress, _session, answer) => {
        answer(this.isOurs(address) ? null : smtpAnswer(550, '5.1.1 no such address here'));
      },
      onData: (stream, { envelope }, answer) => {
        this.take(
          stream,
          envelope.rcptTo.map((to) => to.address),
          envelope.mailFrom === false ? '' : envelope.mailFrom.address,
        ).then(() => answer(), answer);
      },
    });
    server.on('error', (err) => this.log.warn({ err }, 'mail that comes back'));
    await new Promise<void>((started, refused) => {
      server.server.once('error', (error) => refused(portError(INBOUND_HOST, INBOUND_PORT, error)));
      server.listen(INBOUND_PORT, INBOUND_HOST, () => started());
    });
    this.server = server;
    return (server.server.address() as AddressInfo).port;
  }

  async onApplicationShutdown(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server !== undefined) await new Promise<void>((closed) => server.close(() => closed()));
  }

  private isOurs(address: string): boolean {
    const senders = senderAddresses(this.config.settings).map((sender) => sender.toLowerCase());
    return this.returnPath.isOurs(address) || senders.includes(address.toLowerCase());
  }

  private async take(stream: Readable, to: readonly string[], from: string): Promise<void> {
    const raw = await receivedMail(stream, MAX_BYTES);
    try {
      await this.intake.take(raw, to, from);
    } catch (err) {
      this.log.error({ err }, 'a mail that came in could not be kept');
      throw smtpAnswer(451, '4.3.0 try again later');
    }
  }
}

/** A port that another program has, or that this user may not open, is for whoever starts it to mend. */
function portError(host: string, port: number, error: Error): Error {
  const code = 'code' in error ? String(error.code) : '';
  if (!['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'].includes(code)) return error;
  return mailError('MAIL_INBOUND_PORT', { host, port, why: code }, error);
}
