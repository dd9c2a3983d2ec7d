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

const server = createServer((socket) => {
  let rest = '';
  let inData = false;
  let to = '';
  let size = 0;
  socket.setEncoding('latin1').setNoDelay(true);
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    rest += chunk;
    let out = '';
    for (;;) {
      if (inData) {
        const end = rest.indexOf('\r\n.\r\n');
        if (end < 0) break;
        size = end + 2;
        sample ??= rest.slice(0, size);
        rest = rest.slice(end + 5);
        inData = false;
        if (delay === 0) {
          taken(to, size);
          out += '250 2.0.0 taken\r\n';
        } else {
          const [whom, length] = [to, size];
          setTimeout(() => {
            taken(whom, length);
            socket.write('250 2.0.0 taken\r\n');
          }, delay);
        }
        continue;
      }
      const end = rest.indexOf('\r\n');
      if (end < 0) break;
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'RCPT') {
        to = line.slice(line.indexOf('<') + 1, line.indexOf('>'));
        out += '250 2.1.5 ok\r\n';
      } else if (verb === 'DATA') {
        inData = true;
        out += '354 go on\r\n';
      } else if (verb === 'EHLO')
        out += '250-sink.example\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 ENHANCEDSTATUSCODES\r\n';
      else if (verb === 'QUIT') {
        socket.end('221 2.0.0 bye\r\n');
        return;
      } else out += '250 2.0.0 ok\r\n';
    }
    if (out !== '') socket.write(out);
  });
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
