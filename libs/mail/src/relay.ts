import type { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { Outcome, SmtpFailure } from './outcome.js';
import { outcomeOf } from './outcome.js';
import { poolOptions, type RelayOptions } from './relay-options.js';
import type { RelayTimeouts } from './relay-timeouts.js';

/** A mail ready to leave: who it is for, and its bytes. Signing comes between composing and this. */
export interface ReadyMail {
  envelope: { from: string; to: string };
  raw: Buffer;
}

/** Open connections to one server, over which ready bytes are handed. */
export class Relay {
  private readonly pool: ReturnType<typeof poolOf>;

  constructor(options: RelayOptions, timeouts: RelayTimeouts) {
    this.pool = poolOf(options, timeouts);
  }

  /** Hands one mail over, once. Never throws: what happened is the outcome. */
  async hand(mail: ReadyMail): Promise<Outcome> {
    const first = await this.tryOnce(mail);
    // A server may have closed a resting connection just now. Nothing was handed over, so a fresh one may be tried at once.
    return first === 'stale-connection' ? this.tryAgain(mail) : first;
  }

  /** Ends the connections; those that carry a mail finish it first. */
  close(): void {
    this.pool.transport.close();
  }

  private async tryAgain(mail: ReadyMail): Promise<Outcome> {
    const second = await this.tryOnce(mail);
    return second === 'stale-connection' ? { kind: 'unreached', reason: 'relay_unreached' } : second;
  }

  private async tryOnce(mail: ReadyMail): Promise<Outcome | 'stale-connection'> {
    const handing: Handing = {};
    try {
      const { response } = await this.pool.transport.sendMail({ ...mail, handing } as never);
      return { kind: 'accepted', code: Number(response.slice(0, 3)), reply: response };
    } catch (error) {
      const failure = error as SmtpFailure;
      const begun = handing.bytes?.readableDidRead ?? false;
      if (!begun && failure.code === 'ECONNECTION' && failure.command === undefined) return 'stale-connection';
      return outcomeOf(failure, begun, mail.envelope.to.slice(mail.envelope.to.lastIndexOf('@') + 1));
    }
  }
}

/** Tells whether bytes of the mail itself went to the socket: nodemailer reads this stream only after the relay's 354. */
interface Handing {
  bytes?: Readable;
}

function poolOf(options: RelayOptions, timeouts: RelayTimeouts) {
  const transport = createTransport(poolOptions(options, timeouts));
  transport.use('stream', (mail, done) => {
    const { handing } = mail.data as unknown as { handing: Handing };
    mail.message.processFunc((bytes) => {
      handing.bytes = bytes as Readable;
      return bytes;
    });
    done();
  });
  // A resting connection that breaks is an event without a listener otherwise, and would end the process.
  transport.on('error', () => undefined);
  return { transport };
}
