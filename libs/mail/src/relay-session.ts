import type { Socket } from 'node:net';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { connectionOptions, type RelayOptions } from './relay-options.js';
import type { RelayTimeouts } from './relay-timeouts.js';
import { type Answer, type Offers, type ReadyMail, SmtpDialogue } from './smtp-dialogue.js';

/** One open connection to a relay. nodemailer greets, encrypts and logs in; the mails go by our own dialogue. */
export class RelaySession {
  /** How many mails it has carried. */
  carried = 0;
  /** When it came to rest, in milliseconds. */
  restedAt = 0;

  private constructor(
    private readonly dialogue: SmtpDialogue,
    readonly offers: Offers,
  ) {}

  /** Whether another mail can be sent over it. */
  get open(): boolean {
    return this.dialogue.open;
  }

  /** @throws SmtpFailure */
  static async begin(options: RelayOptions, timeouts: RelayTimeouts): Promise<RelaySession> {
    const connection = new SMTPConnection(connectionOptions(options, timeouts));
    const broken = new Promise<never>((_, failed) => {
      connection.on('error', failed);
      connection.on('end', () => failed(Object.assign(new Error('closed'), { code: 'ECONNECTION', command: 'CONN' })));
    });
    // It is told below; later it is nobody's.
    broken.catch(() => undefined);
    try {
      await Promise.race([broken, connected(connection, options)]);
      const offers = offersOf(connection);
      return new RelaySession(new SmtpDialogue(takenOver(connection), offers), offers);
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  /** Hands one mail over, once. Never throws. */
  async send(mail: ReadyMail): Promise<Answer> {
    const answer = await this.dialogue.send(mail);
    this.carried += 1;
    return answer;
  }

  /** Says goodbye to the relay. */
  quit(): void {
    this.dialogue.quit();
  }
}

async function connected(connection: SMTPConnection, { auth }: RelayOptions): Promise<void> {
  await new Promise<void>((done, failed) => connection.connect((err) => (err ? failed(err) : done())));
  if (auth === undefined) return;
  const login = { user: auth.user, pass: auth.pass, credentials: auth };
  await new Promise<void>((done, failed) => connection.login(login, (err) => (err ? failed(err) : done())));
}

/** What nodemailer keeps to itself: its socket, what it does on events of it, what EHLO offered. */
interface Inside {
  _socket: Socket;
  _supportedExtensions: string[];
  _onSocketData: () => void;
  _onSocketError: () => void;
  _onSocketClose: () => void;
  _onSocketEnd: () => void;
  _onSocketTimeout: () => void;
}

/** nodemailer's own sending takes each byte in hand and writes twice or more for a mail; from here on its socket is ours. */
function takenOver(connection: SMTPConnection): Socket {
  const inside = connection as unknown as Inside;
  const socket = inside._socket;
  socket.off('data', inside._onSocketData);
  socket.off('error', inside._onSocketError);
  socket.off('close', inside._onSocketClose);
  socket.off('end', inside._onSocketEnd);
  socket.off('timeout', inside._onSocketTimeout);
  return socket;
}

/** nodemailer keeps what the last EHLO answered: where TLS began, the one after it. */
function offersOf(connection: SMTPConnection): Offers {
  const offered = (connection as unknown as Inside)._supportedExtensions;
  return {
    pipelining: offered.includes('PIPELINING'),
    smtpUtf8: offered.includes('SMTPUTF8'),
    eightBitMime: offered.includes('8BITMIME'),
  };
}
