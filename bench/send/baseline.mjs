/**
 * The baseline: Nodemailer's own pool composing and signing each mail in a bare loop, no database. Argument: a JSON file with
 * { port, connections, count, subject, text, html, headers, privateKey, from }; `{{unsubscribe_url}}` becomes a link of each recipient's own.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';

const { port, connections, count, subject, text, html, headers, privateKey, from } = JSON.parse(
  readFileSync(process.argv[2], 'utf8'),
);
const transport = createTransport({
  pool: true,
  host: '127.0.0.1',
  port,
  ignoreTLS: true,
  maxConnections: connections,
  maxMessages: Infinity,
  dkim: { domainName: from.slice(from.indexOf('@') + 1), keySelector: 'bench', privateKey },
});

let next = 0;
async function sendSome() {
  for (let n = next++; n < count; n = next++) {
    const url = `https://tocsin.example/unsubscribe/${randomUUID()}${randomUUID()}`;
    const fill = (value) => value.replaceAll('{{unsubscribe_url}}', url);
    await transport.sendMail({
      from,
      to: `reader-${n}@inbox.example`,
      subject,
      text: fill(text),
      html: fill(html),
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fill(value)])),
    });
  }
}

const began = performance.now();
await Promise.all(Array.from({ length: connections * 2 }, sendSome));
const seconds = (performance.now() - began) / 1000;
transport.close();
const { user, system } = process.cpuUsage();
process.send({ perSecond: count / seconds, cpuPerMessageUs: (user + system) / count });
