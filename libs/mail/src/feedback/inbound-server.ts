import { type AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { SMTPServer, type SMTPServerAddress } from 'smtp-server';
import { CONFIG, type Config, Logger, senderAddresses } from '#config';
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

  /** Listens, where INBOUND_PORT says so. @returns the port; null when it is not set */
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
        answer(
          this.isOurs(address) ? null : Object.assign(new Error('5.1.1 no such address here'), { responseCode: 550 }),
        );
      },
      onData: (stream, { envelope }, answer) => {
        this.take(
          stream,
          envelope.rcptTo.map((to) => to.address),
        ).then(() => answer(), answer);
      },
    });
    server.on('error', (err) => this.log.warn({ err }, 'mail that comes back'));
    await new Promise<void>((started, refused) => {
      server.server.once('error', refused);
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

  private async take(stream: Readable, to: readonly string[]): Promise<void> {
    const raw = await contentOf(stream);
    if (raw === null) throw Object.assign(new Error('5.3.4 mail larger than 10 MB'), { responseCode: 552 });
    try {
      await this.intake.take(raw, to);
    } catch (err) {
      this.log.error({ err }, 'a mail that came in could not be kept');
      throw Object.assign(new Error('4.3.0 try again later'), { responseCode: 451 });
    }
  }
}

/** All bytes, or null when there are too many; what is too much is read and thrown away, never held. */
async function contentOf(stream: Readable): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= MAX_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  return bytes > MAX_BYTES ? null : Buffer.concat(chunks);
}
