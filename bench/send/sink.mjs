/**
 * A relay that takes everything, as fast as one process of Node can: PIPELINING, no TLS, nothing kept but how many copies each recipient
 * got. Its parent asks over IPC. SINK_DELAY is how many milliseconds it takes to answer a mail.
 */
import { createServer } from 'node:net';

const delay = Number(process.env.SINK_DELAY ?? 0);
const copies = new Map();
/** When the first mail to an address that was asked for came. */
const watched = new Map();
let mails = 0;
let bytes = 0;
let firstAt = null;
let lastAt = null;
let sample = null;

function taken(to, body) {
  mails += 1;
  bytes += body;
  lastAt = Date.now();
  firstAt ??= lastAt;
  copies.set(to, (copies.get(to) ?? 0) + 1);
  if (watched.has(to) && watched.get(to) === null) watched.set(to, lastAt);
}

const END = Buffer.from('\r\n.\r\n');
const EHLO = '250-sink.example\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 ENHANCEDSTATUSCODES\r\n';

/** One connection. What came of a mail is kept as the pieces that came, and only until its end is found. */
class Visit {
  rest = Buffer.alloc(0);
  inData = false;
  to = '';

  constructor(socket) {
    this.socket = socket;
  }

  take(chunk) {
    this.rest = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    let out = '';
    while (this.rest.length > 0) {
      const answer = this.inData ? this.mail() : this.line();
      if (answer === null) break;
      out += answer;
    }
    if (out !== '' && !this.socket.writableEnded) this.socket.write(out, 'latin1');
  }

  /** Null: its end has not come yet. */
  mail() {
    const end = this.rest.indexOf(END);
    if (end < 0) return null;
    const size = end + 2;
    sample ??= this.rest.toString('latin1', 0, size);
    this.rest = this.rest.subarray(end + END.length);
    this.inData = false;
    const { to } = this;
    if (delay === 0) {
      taken(to, size);
      return '250 2.0.0 taken\r\n';
    }
    setTimeout(() => {
      taken(to, size);
      this.socket.write('250 2.0.0 taken\r\n');
    }, delay);
    return '';
  }

  line() {
    const end = this.rest.indexOf('\r\n');
    if (end < 0) return null;
    const line = this.rest.toString('latin1', 0, end);
    this.rest = this.rest.subarray(end + 2);
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'RCPT') {
      this.to = line.slice(line.indexOf('<') + 1, line.indexOf('>'));
      return '250 2.1.5 ok\r\n';
    }
    if (verb === 'DATA') {
      this.inData = true;
      return '354 go on\r\n';
    }
    if (verb === 'EHLO') return EHLO;
    if (verb !== 'QUIT') return '250 2.0.0 ok\r\n';
    this.socket.end('221 2.0.0 bye\r\n');
    return '';
  }
}

const server = createServer((socket) => {
  const visit = new Visit(socket);
  socket.setNoDelay(true);
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => visit.take(chunk));
  socket.write('220 sink.example ESMTP\r\n');
});

server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('message', ({ ask, addresses }) => {
  if (ask === 'watch') for (const address of addresses) watched.set(address, null);
  if (ask === 'reset') {
    mails = bytes = 0;
    firstAt = lastAt = sample = null;
    copies.clear();
    watched.clear();
  }
  const repeated = [...copies.values()].reduce((sum, count) => sum + count - 1, 0);
  process.send({ mails, bytes, firstAt, lastAt, sample, recipients: copies.size, repeated, watched: [...watched] });
});
process.on('disconnect', () => process.exit(0));
