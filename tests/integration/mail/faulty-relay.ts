import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';

/** A mail that a relay took, or read before it went away. */
export interface Taken {
  from: string;
  to: string[];
  /** What stood behind the sender in MAIL FROM, such as `SMTPUTF8`. */
  parameters: string[];
  raw: string;
  messageId: string;
  /** Whether it came encrypted. */
  encrypted: boolean;
}

/** What a relay does at each step; left out, it agrees. A refusal is a code and a text. */
export interface Faults {
  greeting?: () => string | undefined;
  mailFrom?: (address: string) => string | undefined;
  recipient?: (address: string) => string | undefined;
  /** After the final dot: a refusal, `close` without a word, or `hang` for ever. */
  data?: (mail: Taken) => string | undefined | Promise<string | undefined>;
  login?: { user: string; pass: string };
  /** Offers STARTTLS, with a certificate of its own making. */
  tls?: boolean;
  /** Called when TLS has begun. */
  secured?: () => void;
}

/** A relay as operators have them, on loopback, that can be told to misbehave. */
export class FaultyRelay {
  /** Every mail whose final dot arrived. */
  readonly read: Taken[] = [];
  connections = 0;

  private constructor(
    private readonly server: SMTPServer,
    readonly port: number,
    readonly faults: Faults,
  ) {}

  static async start(faults: Faults = {}, port = 0): Promise<FaultyRelay> {
    let relay: FaultyRelay | undefined = undefined;
    const server = new SMTPServer({
      disabledCommands: faults.tls === true ? [] : ['STARTTLS'],
      authOptional: faults.login === undefined,
      allowInsecureAuth: true,
      disableReverseLookup: true,
      closeTimeout: 100,
      ...handlers(faults, () => relay!),
    });
    server.on('error', () => undefined);
    await new Promise<void>((listening) => server.listen(port, '127.0.0.1', () => listening()));
    relay = new FaultyRelay(server, (server.server.address() as AddressInfo).port, faults);
    return relay;
  }

  /** Whether it offers SMTPUTF8 (RFC 6531) to whoever greets it from now on; at the start it does. */
  offerSmtpUtf8(offered: boolean): void {
    (this.server.options as { hideSMTPUTF8?: boolean }).hideSMTPUTF8 = !offered;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Ends a session the hard way. */
  cut(session: SMTPServerSession): void {
    for (const connection of this.server.connections as Set<{ id: string; _socket: Socket }>) {
      if (connection.id === session.id) connection._socket.destroy();
    }
  }

  /** Ends every session, as a server that is tired of resting ones. */
  cutAll(): void {
    for (const connection of this.server.connections as Set<{ _socket: Socket }>) connection._socket.destroy();
  }

  async stop(): Promise<void> {
    this.cutAll();
    await new Promise<void>((stopped) => this.server.close(() => stopped()));
  }
}

function handlers(faults: Faults, relay: () => FaultyRelay): SMTPServerOptions {
  return {
    onConnect: (_, done) => {
      relay().connections += 1;
      done(refusal(faults.greeting?.()));
    },
    onSecure: (_socket, _session, done) => {
      faults.secured?.();
      done();
    },
    onAuth: ({ username, password }, _, done) => {
      const known = username === faults.login?.user && password === faults.login?.pass;
      done(known ? null : refusal('535 5.7.8 no such user'), { user: username });
    },
    onMailFrom: ({ address }, _, done) => done(refusal(faults.mailFrom?.(address))),
    onRcptTo: ({ address }, _, done) => done(refusal(faults.recipient?.(address))),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => void answer(Buffer.concat(chunks).toString('latin1'), session, done));
    },
  };

  async function answer(raw: string, session: SMTPServerSession, done: (error?: Error | null) => void): Promise<void> {
    const { mailFrom, rcptTo } = session.envelope;
    const messageId = /^message-id: (.*)\r$/im.exec(raw)?.[1] ?? '';
    const mail = {
      raw,
      messageId,
      encrypted: session.secure,
      from: mailFrom === false ? '' : mailFrom.address,
      to: rcptTo.map((to) => to.address),
      parameters: mailFrom === false ? [] : parametersOf(mailFrom.args),
    };
    relay().read.push(mail);
    const said = await faults.data?.(mail);
    if (said === 'close') relay().cut(session);
    else if (said !== 'hang') done(refusal(said));
  }
}

function parametersOf(args: unknown): string[] {
  const given = Object.entries((args ?? {}) as Record<string, string | true>);
  return given.map(([name, value]) => (value === true ? name : `${name}=${value}`)).sort();
}

function refusal(said: string | undefined): Error | null {
  if (said === undefined) return null;
  return Object.assign(new Error(said.slice(4)), { responseCode: Number(said.slice(0, 3)) });
}

/** A server that speaks anything but SMTP: it answers every line with the same bytes. */
export async function babbler(bytes: string): Promise<{ url: string; stop(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('data', () => socket.write(bytes));
    socket.write(bytes);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((stopped) => server.close(() => stopped()));
    },
  };
}

/** A loopback port on which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
