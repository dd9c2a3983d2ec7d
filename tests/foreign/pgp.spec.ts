import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { PublicLinks } from '#auth';
import { approveAlert, draftAlert, publishIncident } from '../support/steps/alert.js';
import { confirmedSubscriber, mailsTo } from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

const KINDS = [
  ['rsa3072', 'rsa3072'],
  ['ed25519', 'cv25519'],
  ['nistp256', 'nistp256'],
] as const;

describe('a subscriber who reads mail with GnuPG', () => {
  let tocsin: TestTocsin;
  let home: string;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'gpg-'));
    tocsin = await TestTocsin.start({ PUBLIC_URL: 'https://tocsin.example', ORGANISATION: '북한인권연합' });
  });
  afterAll(async () => {
    await tocsin.stop();
    execFileSync('gpgconf', ['--homedir', home, '--kill', 'all']);
    rmSync(home, { recursive: true, force: true });
  });

  /** Not synchronously: the server of this very process answers meanwhile. */
  async function gpg(...args: string[]): Promise<Buffer> {
    const always = [
      '--homedir',
      home,
      '--batch',
      '--no-tty',
      '--quiet',
      '--pinentry-mode',
      'loopback',
      '--passphrase',
      '',
    ];
    const running = spawn('gpg', [...always, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [read, [code]] = await Promise.all([buffer(running.stdout), once(running, 'close')]);
    expect(code).toBe(0);
    return read;
  }

  /** Makes a key as people do, and gives the public half on the page for it. */
  async function giveKeyOf(address: string, [primary, subkey]: readonly [string, string]): Promise<void> {
    await gpg('--quick-generate-key', `Reader <${address}>`, primary, 'cert', '1y');
    const listing = (await gpg('--with-colons', '--list-keys', address)).toString();
    await gpg('--quick-add-key', /^fpr:+([0-9A-F]{40}):/m.exec(listing)![1]!, subkey, 'encr', '1y');
    const id = await confirmedSubscriber(tocsin, address);
    const page = `/subscribe/key/${tocsin.api.get(PublicLinks).token('mail-key', id)}`;
    const given = await tocsin.post(page, { key: (await gpg('--armor', '--export', address)).toString() });
    expect(given.status).toBe(200);
  }

  /** As mail programs do it: the second part goes to GnuPG, and what comes back is a mail. */
  async function opened(source: string) {
    const { attachments } = await PostalMime.parse(source);
    expect(attachments.map(({ mimeType }) => mimeType)).toEqual([
      'application/pgp-encrypted',
      'application/octet-stream',
    ]);
    const part = join(home, `${randomUUID()}.asc`);
    writeFileSync(part, Buffer.from(attachments[1]!.content as ArrayBuffer));
    return PostalMime.parse(await gpg('--decrypt', part));
  }

  it('MAIL 29: decrypts alerts with keys of every kind, and reads text and subject as they were written', async () => {
    for (const kinds of KINDS) await giveKeyOf(`${kinds[0]}@reader.example`, kinds);
    await approveAlert(tocsin, await draftAlert(tocsin, await publishIncident(tocsin, { title: '강제 송환' })));
    await tocsin.drain();
    for (const [kind] of KINDS) {
      const mails = await mailsTo(tocsin, `${kind}@reader.example`);
      expect(mails.map(({ subject }) => subject)).toEqual(['[...]', '[...]']);
      const read = await Promise.all(mails.map(({ source }) => opened(source)));
      const greeting = read.find(({ subject }) => subject === 'Your mail is encrypted now');
      const alert = read.find(({ subject }) => subject !== 'Your mail is encrypted now');
      expect(greeting?.text).toContain('https://tocsin.example/subscribe/key/');
      expect(alert?.from).toMatchObject({ name: '북한인권연합' });
      expect(alert?.text).toContain('https://tocsin.example/unsubscribe/');
      expect(alert?.html).toContain('강제 송환');
    }
  });
});
