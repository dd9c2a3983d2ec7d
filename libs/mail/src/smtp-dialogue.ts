import type { Socket } from 'node:net';
import type { SmtpFailure } from './outcome.js';

/** A mail ready to leave: who it is for, and its bytes, signed. */
export interface ReadyMail {
  envelope: { from: string; to: string };
  /** Lines with CRLF, each character a byte: ASCII, but for the address in a mail that needs SMTPUTF8. */
  raw: string;
  /** Whether it has letters outside ASCII before the @, so that only a relay that offers SMTPUTF8 may have it (RFC 6531). */
  smtpUtf8: boolean;
}

/** What a relay said it can do, when it was greeted last: after TLS began, where it did. */
export interface Offers {
  pipelining: boolean;
  smtpUtf8: boolean;
  eightBitMime: boolean;
}

/** What a relay said to one mail; `begun` is whether bytes of the mail itself went to the socket. */
export type Answer = { response: string } | { failure: SmtpFailure; begun: boolean };

/** More than this without an end is no reply. */
const LONGEST_REPLY = 65_536;
const DOT = '.\r\n';

/**
 * Mail transactions over a connection that is greeted, encrypted and logged in (RFC 5321 3.3): the envelope in one write where the relay
 * offers PIPELINING (RFC 2920), the mail in one write, nothing of the next mail before the answer to this one.
 */
export class SmtpDialogue {
  private received = '';
  private replies: string[] = [];
  private reading: { told: (reply: string) => void; failed: (failure: Error) => void } | undefined;
  private gone: Error | undefined;

  constructor(
    private readonly socket: Socket,
    private readonly offers: Offers,
  ) {
    socket.on('data', (chunk: Buffer) => this.take(chunk.toString('latin1')));
    socket.on('error', () => this.end('ESOCKET'));
    socket.on('end', () => this.end('ECONNECTION'));
    socket.on('close', () => this.end('ECONNECTION'));
    socket.on('timeout', () => this.end('ETIMEDOUT'));
    socket.resume();
  }

  get open(): boolean {
    return this.gone === undefined;
  }

  /** Hands one mail over. Never throws. */
  async send({ envelope, raw, smtpUtf8 }: ReadyMail): Promise<Answer> {
    let begun = false;
    if (smtpUtf8 && !this.offers.smtpUtf8) return { failure: notOffered(), begun };
    const parameters = smtpUtf8 ? this.parameters : '';
    try {
      const refusal = await this.offer([
        `MAIL FROM:<${envelope.from}>${parameters}`,
        `RCPT TO:<${envelope.to}>`,
        'DATA',
      ]);
      if (refusal !== null) return { failure: refusal, begun };
      begun = true;
      // As text, so that nothing is allocated outside the heap for each mail.
      this.socket.write(dotStuffed(raw) + DOT, 'latin1');
      const response = await this.read();
      return response.startsWith('2') ? { response } : { failure: refusalOf('DATA', response), begun };
    } catch (failure) {
      return { failure: failure as SmtpFailure, begun };
    }
  }

  /** Says goodbye. */
  quit(): void {
    if (!this.open) return;
    this.gone = lost('ECONNECTION');
    this.socket.end('QUIT\r\n');
    this.socket.setTimeout(5_000, () => this.socket.destroy());
  }

  /** Of an internationalised mail: its header has bytes above 127 (RFC 6531 3.4, RFC 6152). */
  private get parameters(): string {
    return this.offers.eightBitMime ? ' SMTPUTF8 BODY=8BITMIME' : ' SMTPUTF8';
  }

  /** Null when the relay waits for the mail; then it has answered 354. Otherwise the connection is clean again, or closed. */
  private async offer(commands: string[]): Promise<SmtpFailure | null> {
    const { pipelining } = this.offers;
    if (pipelining) this.socket.write(`${commands.join('\r\n')}\r\n`);
    let refused: (Error & SmtpFailure) | null = null;
    for (const command of commands) {
      if (!pipelining) this.socket.write(`${command}\r\n`);
      const reply = await this.read().catch((failure: Error) => Promise.reject(refused ?? failure));
      const [verb] = command.split(':') as ['MAIL FROM' | 'RCPT TO' | 'DATA'];
      const agreed = verb === 'DATA' ? /^[23]/.test(reply) : reply.startsWith('2');
      if (verb === 'DATA' && agreed && refused !== null) await this.nothing(refused);
      if (!agreed) refused ??= refusalOf(verb, reply);
      if (refused !== null && !pipelining) break;
    }
    if (refused !== null) await this.reset(refused);
    return refused;
  }

  /** The relay wants a mail for nobody (RFC 2920 3.1): it gets an empty one, or where it refused the sender none at all. */
  private async nothing(refused: SmtpFailure): Promise<void> {
    if (refused.command === 'MAIL FROM') return this.end('EPROTOCOL');
    this.socket.write(DOT);
    await this.read();
  }

  private async reset({ responseCode }: SmtpFailure): Promise<void> {
    if (responseCode === 421) return this.end('ECONNECTION');
    if (!this.open) return;
    this.socket.write('RSET\r\n');
    const reply = await this.read().catch(() => '');
    if (!reply.startsWith('2')) this.end('EPROTOCOL');
  }

  private read(): Promise<string> {
    const reply = this.replies.shift();
    if (reply !== undefined) return Promise.resolve(reply);
    if (this.gone !== undefined) return Promise.reject(this.gone);
    return new Promise((told, failed) => (this.reading = { told, failed }));
  }

  private take(text: string): void {
    this.received += text;
    // A reply ends with a line that has no hyphen after its code; a line without a code belongs to no reply and is one of its own.
    for (let end = endOfReply(this.received); end > 0; end = endOfReply(this.received)) {
      this.hear(this.received.slice(0, end).trimEnd());
      this.received = this.received.slice(end);
    }
    if (this.received.length > LONGEST_REPLY) this.end('EPROTOCOL');
  }

  private hear(reply: string): void {
    if (reply === '') return;
    const text = Buffer.from(reply, 'latin1').toString();
    const { reading } = this;
    this.reading = undefined;
    if (reading !== undefined) reading.told(text);
    else this.replies.push(text);
    // Nobody asked for it: a relay that is tired of waiting says 421 and goes.
    if (this.replies.length > 4 || text.startsWith('421')) this.closing();
  }

  /** The relay is about to close, or makes no sense: this connection carries nothing more. What it said is still heard. */
  private closing(): void {
    this.gone ??= lost('ECONNECTION');
    this.socket.end();
  }

  private end(code: string): void {
    this.gone ??= lost(code);
    this.socket.destroy();
    this.reading?.failed(this.gone);
    this.reading = undefined;
  }
}

function endOfReply(text: string): number {
  for (let start = 0; ;) {
    const end = text.indexOf('\n', start);
    if (end < 0) return 0;
    if (!/^\d{3}-/.test(text.slice(start, start + 4))) return end + 1;
    start = end + 1;
  }
}

function refusalOf(command: 'MAIL FROM' | 'RCPT TO' | 'DATA', response: string): Error & SmtpFailure {
  const code = /^\d{3}(?=[ -]|$)/.exec(response)?.[0];
  const said = code === undefined ? {} : { responseCode: Number(code) };
  return Object.assign(new Error('refused'), { code: 'EPROTOCOL', command, response, ...said });
}

/** Nothing was said to the relay, so the connection is as it was. */
function notOffered(): Error & SmtpFailure {
  return Object.assign(new Error('SMTPUTF8 is not offered'), { code: 'ESMTPUTF8', command: 'MAIL FROM' });
}

function lost(code: string): Error & SmtpFailure {
  return Object.assign(new Error('the connection ended'), { code, command: 'CONN' });
}

/** A line must not begin with a single dot (RFC 5321 4.5.2). Our own mails have no such line. */
function dotStuffed(raw: string): string {
  return raw.startsWith('.') || raw.includes('\r\n.') ? raw.replace(/^\./gm, '..') : raw;
}
