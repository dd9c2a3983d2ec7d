import PostalMime from 'postal-mime';
import { parseAddress } from '../address.js';
import type { Message } from '../message.entity.js';
import { fileName } from './attached.js';
import { MailTemplate } from './mail-template.js';

const MESSAGE = {
  id: '0b6e0f4e-0000-4000-8000-000000000001',
  stream: 'confirmations',
  subject: 'A file',
  textBody: 'See the file of {{who}}.',
  htmlBody: '<p>See the file of {{who}}.</p>',
  headers: {},
  discreet: false,
  attachments: [{ slot: 'file', name: '답장 1.eml', type: 'application/octet-stream' }],
} as unknown as Message;

const mail = (message: Message, file: Buffer) => {
  const head = { from: 'tocsin@example.org', organisation: 'Example', publicUrl: 'https://example.org' };
  const { fields, body } = new MailTemplate(message, head).fill({
    deliveryId: '0b6e0f4e-0000-4000-8000-000000000002',
    createdAt: new Date(0),
    to: parseAddress('reader@example.org'),
    slots: { who: 'an office', file: file.toString('base64') },
    thread: ['0b6e0f4e-0000-4000-8000-000000000003', '0b6e0f4e-0000-4000-8000-000000000004'],
  });
  return `${fields.map(({ name, value }) => `${name}: ${value}\r\n`).join('')}\r\n${body}`;
};

describe('somebody who gets a mail with a file', () => {
  const bytes = Buffer.from(Array.from({ length: 5000 }, (_, at) => at % 256));

  it('finds both texts and every byte of the file under its name', async () => {
    const { text, html, attachments } = await PostalMime.parse(mail(MESSAGE, bytes));
    expect([text?.trim(), html?.trim()]).toEqual(['See the file of an office.', '<p>See the file of an office.</p>']);
    expect(attachments.map(({ filename }) => filename)).toEqual(['답장 1.eml']);
    expect(Buffer.from(attachments[0]!.content as ArrayBuffer)).toEqual(bytes);
  });

  it('gets lines within 998 octets, ASCII and CRLF only', () => {
    const raw = mail({ ...MESSAGE, htmlBody: null } as Message, bytes);
    expect(raw.split('\r\n').every((line) => line.length <= 78 && !/[\r\n]/.test(line))).toBe(true);
    expect(raw).toMatch(/^[\x20-\x7e\r\n]*$/);
  });

  it('sees it beneath what it follows up (RFC 5322 3.6.4)', async () => {
    const { inReplyTo, references } = await PostalMime.parse(mail(MESSAGE, bytes));
    expect(inReplyTo).toBe('<0b6e0f4e-0000-4000-8000-000000000004@example.org>');
    expect(references).toBe(
      '<0b6e0f4e-0000-4000-8000-000000000003@example.org> <0b6e0f4e-0000-4000-8000-000000000004@example.org>',
    );
  });
});

describe('the name of a file', () => {
  it.each([
    ['letter.pdf', 'filename="letter.pdf"'],
    ['a"b\\c.pdf', 'filename="a\\"b\\\\c.pdf"'],
    ['편지(1).pdf', `filename="file.pdf";\r\n filename*=UTF-8''%ED%8E%B8%EC%A7%80%281%29.pdf`],
  ])('%s is written as programs read it (RFC 2231)', (name, parameter) => {
    expect(fileName(name)).toBe(parameter);
  });
});
