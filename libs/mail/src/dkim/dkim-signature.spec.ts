import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { parseAddress } from '../address.js';
import { MailTemplate } from '../compose/mail-template.js';
import type { Message } from '../message.entity.js';
import { dkimRecord, newKeyPair, privateKeyOf } from './dkim-record.js';
import { type DkimAlgorithm, dkimSignature, signedContent, type SigningKey } from './dkim-signature.js';

const DOMAIN = 'tocsin.example';
const head = { from: `alerts@${DOMAIN}`, organisation: '북한인권연합', publicUrl: 'https://tocsin.example' };

const alert = {
  id: '01890000-0000-7000-8000-000000000001',
  stream: 'alerts',
  subject: '2024년 4월 26일 약 60명 강제송환',
  textBody: `인권단체에 따르면 약 60명.\n\n\n{{unsubscribe_url}}\n \n`,
  htmlBody: '<p>Two  spaces, a tab\tand a trailing one </p>\n<a href="{{unsubscribe_url}}">x</a>',
  headers: {},
  links: {},
  discreet: false,
  attachments: [],
} as unknown as Message;

describe('a receiving side that checks signatures', () => {
  const records = new Map<string, string>();
  let rsa: SigningKey;
  let ed25519: SigningKey;

  async function keyFor(algorithm: DkimAlgorithm, selector: string): Promise<SigningKey> {
    const { privatePem, publicKey } = await newKeyPair(algorithm);
    const { name, value } = dkimRecord({ algorithm, selector, domain: DOMAIN, publicKey });
    records.set(name, value);
    return { algorithm, domain: DOMAIN, selector, key: privateKeyOf(privatePem) };
  }

  beforeAll(async () => {
    rsa = await keyFor('rsa-sha256', 'one');
    ed25519 = await keyFor('ed25519-sha256', 'two');
  });

  /** An alert as it leaves, and its lines of a header. */
  async function signed(
    keys: SigningKey[],
    message: Message = alert,
    slots: Record<string, string> = {},
    address = 'reader@inbox.example',
  ): Promise<string> {
    const to = parseAddress(address);
    const all = { unsubscribe_url: 'https://tocsin.example/unsubscribe/abc', ...slots };
    const mail = new MailTemplate(message, head).fill({
      deliveryId: message.id,
      createdAt: new Date(),
      to,
      slots: all,
    });
    const content = signedContent(mail.fields, mail.body);
    const signatures = await Promise.all(keys.map((key) => dkimSignature(content, key, new Date())));
    return `${signatures.join('')}${mail.fields.map(({ name, value }) => `${name}: ${value}\r\n`).join('')}\r\n${mail.body}`;
  }

  async function verdicts(source: string): Promise<string[]> {
    const resolver = (name: string) => {
      const record = records.get(name);
      if (record === undefined) throw Object.assign(new Error(name), { code: 'ENOTFOUND' });
      return Promise.resolve([[record]]);
    };
    const { results } = await dkimVerify(Buffer.from(source, 'latin1'), { resolver });
    return results.map((result) => `${(result as { algo?: string }).algo} ${result.status.result}`);
  }

  it('MAIL 14: finds the RSA signature good, and the Ed25519 one beside it', async () => {
    expect(await verdicts(await signed([rsa]))).toEqual(['rsa-sha256 pass']);
    expect((await verdicts(await signed([rsa, ed25519]))).sort()).toEqual(['ed25519-sha256 pass', 'rsa-sha256 pass']);
  });

  it('MAIL 25: finds a mail good that names an address with letters outside ASCII, and bad once a letter is another', async () => {
    const source = await signed([rsa, ed25519], alert, { to_name: '김 하나' }, '사람@예시.example');
    expect((await verdicts(source)).sort()).toEqual(['ed25519-sha256 pass', 'rsa-sha256 pass']);
    const bytes = (text: string) => Buffer.from(text).toString('latin1');
    expect(source).toContain(bytes('<사람@xn--vv4b11d.example>'));
    const changed = source.replace(bytes('사람@'), bytes('사랑@'));
    expect(await verdicts(changed)).not.toContain('rsa-sha256 pass');
  });

  it('finds letters of one part good, whatever they end with', async () => {
    for (const body of ['', '\n', 'x', 'x\n\n\n', ' x  ', '.\n', 'Öffnen\t\n', '가\n '.repeat(40)]) {
      const letter = { ...alert, stream: 'letters', textBody: '{{body}}', htmlBody: null } as Message;
      const source = await signed([rsa], letter, { body, reply_to: 'supporter@example.org', from_name: '김 하나' });
      expect([body, ...(await verdicts(source))]).toEqual([body, 'rsa-sha256 pass']);
    }
  });

  it('MAIL 2: finds one-click, feedback and list headers covered, no length given, and nothing a second time', async () => {
    const source = await signed([rsa]);
    const header = source.slice(0, source.indexOf('\r\nFrom: ')).replace(/\r\n\s+/g, ' ');
    expect(header).not.toMatch(/\bl=/);
    expect(header).toContain('c=relaxed/relaxed');
    const names = /h=([^;]+);/.exec(header)![1]!.replace(/\s/g, '').toLowerCase().split(':');
    for (const name of [
      'list-unsubscribe',
      'list-unsubscribe-post',
      'feedback-id',
      'auto-submitted',
      'list-id',
      'list-help',
      'list-post',
      'message-id',
      'mime-version',
      'content-type',
    ])
      expect(names).toContain(name);
    for (const name of ['from', 'subject', 'date', 'to']) expect(names.filter((each) => each === name)).toHaveLength(2);
    expect(names).toContain('reply-to');
  });

  it.each([
    'From: Somebody <x@evil.example>',
    'Subject: Not what was written',
    'Reply-To: x@evil.example',
    'To: x@evil.example',
  ])('sees through a header that somebody puts in front: %s', async (line) => {
    const source = await signed([rsa]);
    expect(await verdicts(`${line}\r\n${source}`)).not.toContain('rsa-sha256 pass');
  });

  it('sees through one changed letter of the text', async () => {
    const source = (await signed([rsa])).replace('Two ', 'Ten ');
    expect(await verdicts(source)).not.toContain('rsa-sha256 pass');
  });
});
