import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** A mail in a folder. */
interface Kept {
  uid: number;
  seen: boolean;
  raw: string;
}

/** As much of IMAP4rev1 (RFC 3501, RFC 6851) as reading a mailbox takes, on loopback: INBOX and one other folder. */
export class ImapServer {
  readonly inbox: Kept[] = [];
  readonly done: string[] = [];
  /** Everything that was asked, without what is secret. */
  readonly asked: string[] = [];
  /** Called before a flag is set: what stands in the database by then. */
  beforeFlag: () => Promise<void> = () => Promise.resolve();
  private readonly sockets = new Set<Socket>();
  /** Those that exist. */
  folders = ['INBOX'];
  private uid = 0;

  private constructor(
    private readonly server: Server,
    private readonly password: string,
  ) {}

  static async start(password: string): Promise<ImapServer> {
    const server = createServer();
    const imap = new ImapServer(server, password);
    server.on('connection', (socket) => imap.serve(socket));
    await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
    return imap;
  }

  url(password = this.password): string {
    return `imap://reports:${password}@127.0.0.1:${(this.server.address() as AddressInfo).port}/INBOX`;
  }

  put(raw: string): void {
    this.inbox.push({ uid: (this.uid += 1), seen: false, raw });
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((closed) => this.server.close(() => closed()));
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined);
    const say = (line: string) => socket.write(`${line}\r\n`);
    let buffer = '';
    let turn = Promise.resolve();
    say('* OK [CAPABILITY IMAP4rev1 MOVE] ready');
    socket.on('data', (chunk: Buffer) => {
      buffer += chunk.toString('latin1');
      const lines = buffer.split('\r\n');
      buffer = lines.pop()!;
      for (const line of lines) turn = turn.then(() => this.answer(line, say));
    });
  }

  private async answer(line: string, say: (line: string) => void): Promise<void> {
    const [, tag = '*', command = '', rest = ''] = /^(\S+) (UID \S+|\S+) ?(.*)$/i.exec(line) ?? [];
    const name = command.toUpperCase();
    this.asked.push(name === 'LOGIN' ? name : `${name} ${rest}`);
    const ok = () => say(`${tag} OK done`);
    const one = this.inbox.find(({ uid }) => uid === Number(/^\d+/.exec(rest)?.[0]));
    const at = one === undefined ? 0 : this.inbox.indexOf(one) + 1;
    if (name === 'LOGIN' && !rest.includes(this.password)) return say(`${tag} NO [AUTHENTICATIONFAILED] no`);
    if (name === 'CAPABILITY') say('* CAPABILITY IMAP4rev1 MOVE');
    if (name === 'LIST') say(rest === '"" ""' ? '* LIST (\\Noselect) "/" ""' : '* LIST () "/" "INBOX"');
    if (name === 'SELECT') {
      say('* FLAGS (\\Seen)');
      say(`* ${this.inbox.length} EXISTS`);
      say('* OK [PERMANENTFLAGS (\\Seen)] kept');
      say('* OK [UIDVALIDITY 1] same');
      return say(`${tag} OK [READ-WRITE] selected`);
    }
    if (name === 'STATUS') {
      const folder = /^"?([^" ]+)"?/.exec(rest)![1]!;
      if (!this.folders.includes(folder)) return say(`${tag} NO [NONEXISTENT] no such folder`);
      const unseen = this.inbox.filter(({ seen }) => !seen).length;
      say(`* STATUS "${folder}" (MESSAGES ${this.inbox.length} UNSEEN ${unseen})`);
    }
    if (name === 'UID SEARCH') say(`* SEARCH ${this.inbox.flatMap(({ seen, uid }) => (seen ? [] : [uid])).join(' ')}`);
    if (name === 'UID FETCH' && one !== undefined) {
      const { uid, raw } = one;
      const body = rest.includes('BODY.PEEK[]') ? ` BODY[] {${raw.length}}\r\n${raw}` : '';
      say(`* ${at} FETCH (UID ${uid} RFC822.SIZE ${raw.length}${body})`);
    }
    if (name === 'UID STORE' && one !== undefined) {
      await this.beforeFlag();
      one.seen = true;
    }
    if (name === 'UID MOVE' && one !== undefined) {
      this.inbox.splice(at - 1, 1);
      this.done.push(one.raw);
      say(`* ${at} EXPUNGE`);
    }
    if (name === 'LOGOUT') say('* BYE');
    ok();
  }
}
