import PostalMime from 'postal-mime';
import type { Message } from '../message.entity.js';
import { parseAddress } from '../address.js';
import { withPlainLineEnds } from './body-text.js';
import { MailTemplate } from './mail-template.js';

/** The same cases at every run. */
function dice(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most;
  };
}

const PIECES = [
  ...['a', ' ', '  ', '\n', '\n\n', '\t', '.', '\n.\n', '=', '=3D', '\nFrom here', '--', '=_', '\r\n', '~'],
  ...['강제송환', '두만강 국경', '強制送還', '遣返', '脱北者', '👩‍👧', 'é', '\u00a0', '​', 'ﬀ', '…', '—'],
  ...['x'.repeat(80), ' '.repeat(75), `${'word '.repeat(30)}`, '가'.repeat(120), '<b>&"\'</b>', '$&', '\\'],
];

function textOf(roll: (most: number) => number): string {
  return Array.from({ length: roll(12) }, () => PIECES[roll(PIECES.length)]!).join('');
}

const LETTERHEAD = { from: 'alerts@tocsin.example', organisation: '북한인권연합', publicUrl: 'https://tocsin.example' };

function template(given: Partial<Message>): MailTemplate {
  const message = {
    id: '01890000-0000-7000-8000-000000000001',
    stream: 'letters',
    discreet: false,
    attachments: [],
    headers: {},
    links: {},
  };
  return new MailTemplate({ ...message, subject: 'x', textBody: 'x', htmlBody: null, ...given } as Message, LETTERHEAD);
}

const PERSONAL = {
  deliveryId: '01890000-0000-7000-8000-0000000000ff',
  createdAt: new Date(0),
  to: parseAddress('one@example.org'),
};

function written(mail: MailTemplate, slots: Record<string, string>, to = PERSONAL.to) {
  const { fields, body } = mail.fill({ ...PERSONAL, to, slots });
  return { body, source: `${fields.map(({ name, value }) => `${name}: ${value}\r\n`).join('')}\r\n${body}` };
}

/** RFC 6376 3.4.4, word for word. */
function relaxedBody(body: string): string {
  const lines = body.replace(/[ \t]+(?=\r\n)/g, '').replace(/[ \t]+/g, ' ');
  const trimmed = lines.replace(/(?:\r\n)+$/, '');
  return trimmed === '' ? '' : `${trimmed}\r\n`;
}

function expectSoundLines(source: string): void {
  expect(source).toMatch(/^[\x20-\x7e\r\n]*$/);
  expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(source).not.toMatch(/\r\n\./);
  expect(source).not.toMatch(/\r\nFrom /);
  expect(Math.max(...source.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  expect(source.endsWith('\r\n')).toBe(true);
}

describe('a mail that is filled for one recipient', () => {
  it('MAIL 11: says to another parser exactly what was written, whatever text and values hold', async () => {
    const roll = dice(7);
    for (let round = 0; round < 400; round += 1) {
      const values = { one: textOf(roll), two: textOf(roll) };
      const [before, between, after] = [textOf(roll), textOf(roll), textOf(roll)];
      const text = `${before}{{one}}${between}{{ two }}{{one}}${after}`;
      const expected = withPlainLineEnds(`${before}${values.one}${between}${values.two}${values.one}${after}`);
      const html = roll(2) === 0 ? null : `<p>${between}{{two}}</p>`;
      const { source, body } = written(template({ textBody: text, htmlBody: html }), values);
      expectSoundLines(source);
      expect(relaxedBody(body)).toBe(body === '\r\n' ? '' : body);
      const parsed = await PostalMime.parse(Buffer.from(source, 'latin1'));
      const read = withPlainLineEnds(parsed.text ?? '');
      // Lines that are empty at the end are not part of a mail without parts.
      expect(read.replace(/\n+$/, '')).toBe(expected.replace(/\n+$/, ''));
      if (html !== null) expect(parsed.html).toContain('<p>');
      else expect(parsed.html).toBeUndefined();
    }
  });

  it('MAIL 25: has a subject and names that read as they were typed', async () => {
    const roll = dice(11);
    const line = () =>
      textOf(roll)
        .replace(/[\r\n\t\u200b]/g, '')
        .replace(/\s+/g, ' ')
        .trim();
    for (let round = 0; round < 300; round += 1) {
      const [about, from, name] = [line(), line(), line()];
      const { source } = written(template({ subject: `{{about}}` }), { about, from_name: from, to_name: name });
      expectSoundLines(source);
      const parsed = await PostalMime.parse(Buffer.from(source, 'latin1'));
      expect((parsed.subject ?? '').replace(/\s+/g, ' ')).toBe(about);
      expect(parsed.from?.name.replace(/\s+/g, ' ')).toBe(`${from} via 북한인권연합`);
      expect(parsed.to?.[0]).toMatchObject({ name, address: 'one@example.org' });
    }
  });

  it('goes to the very address, whatever characters an address may have', async () => {
    const atoms = "!#$%&'*+/=?^_`{|}~-abcXYZ019";
    const roll = dice(13);
    for (let round = 0; round < 200; round += 1) {
      const local = Array.from({ length: 1 + roll(60) }, () => atoms[roll(atoms.length)]).join('');
      const to = parseAddress(`${local}@${'a'.repeat(1 + roll(60))}.example`);
      const { source } = written(template({}), { to_name: roll(2) === 0 ? '' : '김 하나, "x"' }, to);
      const parsed = await PostalMime.parse(Buffer.from(source, 'latin1'));
      expect(parsed.to).toHaveLength(1);
      expect(parsed.to?.[0]?.address).toBe(to.text);
    }
  });

  it('MAIL 25: names an address with letters outside ASCII as it is, in UTF-8, and holds nothing else that is not ASCII', async () => {
    for (const name of ['', '김 하나', 'The Office']) {
      const to = parseAddress('담당자.國@외교부.example');
      const mail = template({ subject: '면담 요청 {{about}}', textBody: '{{about}} 강제송환' });
      const { source } = written(mail, { about: '가', to_name: name, reply_to: '김하나@example.org' }, to);
      const lines = source.split('\r\n').filter((line) => /[^\x20-\x7e]/.test(line));
      expect(
        lines.map((line) =>
          Buffer.from(line, 'latin1')
            .toString()
            .replace(/^ |^To: .*(?=<)/, ''),
        ),
      ).toEqual([name === '' ? `To: ${to.text}` : `<${to.text}>`, 'Reply-To: 김하나@example.org']);
      const parsed = await PostalMime.parse(Buffer.from(source, 'latin1'));
      expect(parsed.to).toMatchObject([{ name, address: to.text }]);
      expect(parsed.replyTo).toMatchObject([{ address: '김하나@example.org' }]);
    }
  });

  it('MAIL 12: has exactly the headers that were meant, whatever a value holds', () => {
    const names = /^[A-Za-z-]+(?=:)/gm;
    const clean = written(template({ subject: '{{about}}' }), { about: 'x' })
      .source.split('\r\n\r\n')[0]!
      .match(names);
    for (const value of [
      'x: y',
      'a=?utf-8?B?DQpCY2M6?=',
      '  ',
      'Bcc: x@example.org',
      '‮',
      'a'.repeat(2000),
      '가 '.repeat(700),
    ]) {
      const { source } = written(template({ subject: '{{about}}' }), {
        about: value,
        to_name: value,
        from_name: value,
      });
      expect(source.split('\r\n\r\n')[0]!.match(names)).toEqual(clean);
    }
    for (const value of ['a\r\nBcc: x', 'a\nb', 'a\rb', 'a\0b', 'a\u2028b']) {
      for (const slot of ['about', 'to_name', 'from_name']) {
        const slots = { about: 'x', [slot]: value };
        expect(() => written(template({ subject: '{{about}}' }), slots)).toThrow(
          expect.objectContaining({ code: 'MAIL_HEADER_UNSAFE' }),
        );
      }
    }
  });
});
