import { decrypt, generateKey, readMessage, readPrivateKey } from 'openpgp';
import PostalMime from 'postal-mime';
import { parseAddress } from '../address.js';
import type { Message } from '../message.entity.js';
import { EncryptedTemplate } from './encrypted-template.js';
import { readGivenKey } from './given-key.js';

const MESSAGE = {
  id: '01890000-0000-7000-8000-000000000001',
  stream: 'alerts',
  language: 'ko',
  discreet: false,
  attachments: [{ slot: 'file', name: '답변.txt', type: 'text/plain' }],
  headers: { 'X-Campaign': 'returns' },
  links: {},
  subject: '2024년 4월 26일 약 60명 강제 송환',
  textBody: 'About 60 people.\n.\n  {{place}}\n\n{{unsubscribe_url}}\n\n\n',
  htmlBody: '<p>{{place}}</p>',
} as unknown as Message;
const HEAD = { from: 'alerts@tocsin.example', organisation: '북한인권연합', publicUrl: 'https://tocsin.example' };
const PERSONAL = {
  deliveryId: '01890000-0000-7000-8000-0000000000ff',
  createdAt: new Date(0),
  to: parseAddress('one@example.org'),
  thread: ['01890000-0000-7000-8000-0000000000aa'],
  slots: {
    place: '두만강 국경',
    to_name: 'Reader Nobody',
    unsubscribe_url: 'https://tocsin.example/unsubscribe/abc',
    file: Buffer.from('Dear reader').toString('base64'),
  },
};
/** Nothing that armor could hold by chance. */
const SECRET = /=\?utf-8|X-Campaign|Reader Nobody|두만강|북한|답변|<alerts\.tocsin|text\/(?:plain|html)/;

describe('somebody who gave a PGP key', () => {
  let head: string;
  let body: string;
  let inside: string;

  beforeAll(async () => {
    const { publicKey, privateKey } = await generateKey({ userIDs: [{ name: 'Reader' }], format: 'armored' });
    const { encryptionKey } = await readGivenKey(publicKey, new Date());
    const filled = await new EncryptedTemplate(MESSAGE, HEAD).fill(PERSONAL, encryptionKey);
    head = filled.fields.map(({ name, value }) => `${name}: ${value}\r\n`).join('');
    body = filled.body;
    const armored = /-----BEGIN PGP MESSAGE-----[\s\S]*-----END PGP MESSAGE-----/.exec(body)![0];
    const message = await readMessage({ armoredMessage: armored });
    const decryptionKeys = await readPrivateKey({ armoredKey: privateKey });
    inside = Buffer.from((await decrypt({ message, decryptionKeys, format: 'binary' })).data).toString('latin1');
  });

  it('MAIL 29: gets PGP/MIME of the two parts that RFC 3156 names', () => {
    expect(head.replace(/\r\n /g, ' ')).toMatch(
      /^Content-Type: multipart\/encrypted; protocol="application\/pgp-encrypted"; boundary="=_p\w+"\r$/m,
    );
    const parts = body.split(/--=_p\w+(?:--)?\r\n/);
    expect(parts).toHaveLength(4);
    expect(parts[1]).toBe('Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n');
    expect(parts[2]).toMatch(/^Content-Type: application\/octet-stream; name="encrypted.asc"\r\n/);
    expect(parts[2]).toMatch(/\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n\r\n/);
    expect(parts[2]).toMatch(/\r\n=[A-Za-z0-9+/]{4}\r\n-----END PGP MESSAGE-----\r\n$/);
  });

  it('MAIL 11: gets lines of at most 78 signs, with CRLF only, that are canonical as they stand', () => {
    expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(body).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(Math.max(...body.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
    expect(body).not.toMatch(/ \r\n| {2}|\r\n\.|\r\n\r\n$/);
  });

  it('MAIL 29: gets a mail whose outside names no subject, sender, list or file, and can still be left with one click', () => {
    expect(`${head}${body}`).not.toMatch(SECRET);
    expect(head).toContain('Subject: [...]\r\n');
    expect(head).toContain('From: alerts@tocsin.example\r\n');
    expect(head).toContain('To: one@example.org\r\n');
    expect(head).toContain('List-Id: <news.tocsin.example>\r\n');
    expect(head).toContain('List-Unsubscribe: <https://tocsin.example/unsubscribe/abc>\r\n');
    expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
  });

  it('MAIL 29: reads the whole mail with subject, sender, text, HTML and files once it is decrypted', async () => {
    const mail = await PostalMime.parse(inside);
    expect(mail.subject).toBe(MESSAGE.subject);
    expect(mail.from).toEqual({ name: '북한인권연합', address: 'alerts@tocsin.example' });
    expect(mail.to).toMatchObject([{ name: 'Reader Nobody', address: 'one@example.org' }]);
    expect(mail.text!.replaceAll('\r\n', '\n')).toContain('About 60 people.\n.\n  두만강 국경');
    expect(mail.html).toContain('두만강 국경');
    expect(mail.attachments).toMatchObject([{ filename: '답변.txt' }]);
  });

  it('MAIL 29: has programs told which headers are protected (RFC 9788), and reads the subject where they do not know', async () => {
    const unfolded = inside.replace(/\r\n /g, ' ');
    expect(unfolded).toMatch(/^Content-Type: multipart\/mixed; [^\r]*hp="cipher"; protected-headers="v1"\r$/m);
    expect(unfolded).toMatch(/^HP-Outer: Subject: \[\.\.\.\]\r$/m);
    expect(unfolded).toMatch(/^HP-Outer: Message-ID: <[0-9a-f-]+ff@tocsin\.example>\r$/m);
    expect(unfolded).toMatch(/^Content-Type: text\/plain; charset=utf-8; hp-legacy-display="1"\r$/m);
    expect((await PostalMime.parse(inside)).text).toMatch(/^Subject: 2024년 4월 26일 약 60명 강제 송환\r?\n\r?\n/);
  });

  it('MAIL 9: gets the same Message-ID and Date inside and outside', () => {
    for (const line of [/^Message-ID: .*$/m, /^Date: .*$/m, /^References: .*$/m])
      expect(line.exec(inside)![0]).toBe(line.exec(head)![0]);
  });
});
