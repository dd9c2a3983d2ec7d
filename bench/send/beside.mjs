/** What `bench/send.mjs` measures itself by: the same mail, composed and signed by Nodemailer's own pool in a process of its own. */
import { fork } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One half of the baseline: before and after ours, so that other work on the machine meets both. */
export async function baseline(sink, folder, message, { count, connections }) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  const file = join(folder, 'baseline.json');
  writeFileSync(file, JSON.stringify({ ...message, port: sink.port, connections, count, privateKey: pem }));
  const child = fork(join(import.meta.dirname, 'baseline.mjs'), [file]);
  const result = await new Promise((told, failed) => {
    child.once('message', told);
    child.once('exit', (code) => failed(new Error(`the baseline ended with ${code}`)));
  });
  child.removeAllListeners('exit');
  return result;
}

/** What the alert became: its message, for the baseline and the figures. */
export async function messageOf(database, reference) {
  const [message] = await database.query(
    `SELECT id, subject, text_body AS text, html_body AS html FROM messages WHERE reference = $1 AND language = 'en' AND NOT discreet`,
    [reference],
  );
  const headers = {
    'Auto-Submitted': 'auto-generated',
    'List-Id': '<alerts.coalition.example>',
    'List-Unsubscribe': '<{{unsubscribe_url}}>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'List-Help': '<mailto:alerts@coalition.example?subject=help>',
    'List-Owner': '<mailto:alerts@coalition.example>',
    'List-Archive': '<https://tocsin.example/>',
    'List-Post': 'NO',
    'Feedback-ID': `${message.id}:alerts:mail:s0123456789ab`,
  };
  return { ...message, headers, from: 'alerts@coalition.example' };
}
