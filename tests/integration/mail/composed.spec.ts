import PostalMime from 'postal-mime';
import { PostOffice } from './post-office.js';

const headersOf = (mail: { headers: { name: string; value: string }[] }) => {
  const all = new Map<string, string[]>();
  for (const { name, value } of mail.headers)
    all.set(name.toLowerCase(), [...(all.get(name.toLowerCase()) ?? []), value]);
  return all;
};

describe('somebody who opens an alert', () => {
  let office: PostOffice;
  let mail: Awaited<ReturnType<PostOffice['newest']>>;
  let headers: Map<string, string[]>;
  const only = (name: string) => {
    expect(headers.get(name)).toHaveLength(1);
    return headers.get(name)![0]!;
  };

  beforeAll(async () => {
    office = await PostOffice.open();
    await office.send(
      await office.alertTo(['reader@example.org'], {
        subject: '2024년 4월 26일 약 60명 강제 송환',
        textBody: `인권단체에 따르면 약 60명.\n.\n${'긴 줄 '.repeat(400)}\n{{unsubscribe_url}}\n`,
        htmlBody: `<p lang="ko">인권단체에 따르면 약 60명. ${'긴 줄 '.repeat(400)}</p><a href="{{unsubscribe_url}}">x</a>`,
      }),
    );
    mail = await office.newest();
    headers = headersOf(mail);
  });
  afterAll(() => office.close());

  it('MAIL 1: can leave with one click', () => {
    expect(only('list-unsubscribe')).toMatch(/^<https:\/\/tocsin\.example\/unsubscribe\/[\w-]{49,50}>$/);
    expect(only('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  });

  it('MAIL 6: sees a list with help, owner and archive, to which nobody posts', () => {
    expect(only('list-id')).toBe('<alerts.tocsin.example>');
    expect(only('list-help')).toBe('<mailto:alerts@tocsin.example?subject=help>');
    expect(only('list-owner')).toBe('<mailto:alerts@tocsin.example>');
    expect(only('list-archive')).toBe('<https://tocsin.example/>');
    expect(only('list-post')).toBe('NO');
  });

  it('MAIL 7: is not answered by machines', () => expect(only('auto-submitted')).toBe('auto-generated'));

  it('MAIL 8: can complain to a provider without being named', () => {
    const [a, b, c, senderId] = only('feedback-id').split(':');
    expect([b, c]).toEqual(['alerts', 'mail']);
    expect(senderId).toMatch(/^\w{5,15}$/);
    expect(a).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('MAIL 9: finds one From, one Date, and a Message-ID of ours', () => {
    for (const name of ['from', 'to', 'subject', 'date', 'message-id', 'mime-version']) only(name);
    expect(only('message-id')).toMatch(/^<[0-9a-f-]{36}@tocsin\.example>$/);
    expect(new Date(only('date')).getTime()).not.toBeNaN();
  });

  it('MAIL 10: sees the organisation as sender and no Re:', () => {
    expect(mail.from).toBe('Example Coalition <alerts@tocsin.example>');
    expect(mail.subject).not.toMatch(/^(Re|Fwd):/i);
  });

  it('MAIL 11: gets text first, then HTML, in short lines with CRLF only', () => {
    expect(mail.source).toMatch(/content-type: multipart\/alternative/i);
    expect(mail.source.indexOf('text/plain')).toBeLessThan(mail.source.indexOf('text/html'));
    expect(mail.source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...mail.source.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
    expect(mail.source).toMatch(/^[\x20-\x7e\r\n\t]*$/);
  });

  it('MAIL 25: reads Korean in subject and text as it was written', () => {
    expect(mail.subject).toBe('2024년 4월 26일 약 60명 강제 송환');
    expect(mail.text).toContain('인권단체에 따르면 약 60명.\n.\n긴 줄');
    expect(mail.html).toContain('인권단체에 따르면 약 60명.');
  });

  it('MAIL 26: loads nothing from anywhere', () => {
    expect(mail.html).not.toMatch(/<img|<script|<link|url\(|src=/i);
  });
});

describe('an office that gets a letter', () => {
  let office: PostOffice;
  beforeEach(async () => (office = await PostOffice.open()));
  afterEach(() => office.close());

  const letter = { subject: '{{about}}', textBody: '{{body}}', htmlBody: '<p>{{body}}</p>' };

  it('sees who wrote it, answers them, and gets the words as they were typed', async () => {
    const slots = {
      from_name: '김 "하나", O’Neil',
      reply_to: 'supporter@example.org',
      about: '면담 요청',
      body: 'Dear {{name}},\n<b>1 & 2</b>\n.\nFrom here',
    };
    await office.send(
      await office.oneTo('letters', { address: 'office@example.org', name: 'The Office', slots }, letter),
    );
    const mail = await office.newest();
    const parsed = await PostalMime.parse(mail.source);
    expect(parsed.from).toMatchObject({
      name: '김 "하나", O’Neil via Example Coalition',
      address: 'alerts@tocsin.example',
    });
    expect(parsed.replyTo).toMatchObject([{ address: 'supporter@example.org' }]);
    expect(parsed.to).toMatchObject([{ name: 'The Office', address: 'office@example.org' }]);
    expect(mail.envelope).toEqual({ from: 'alerts@tocsin.example', to: ['office@example.org'] });
    expect(mail.subject).toBe('면담 요청');
    expect(mail.text?.trimEnd()).toBe(slots.body);
    expect(mail.html).toContain('&lt;b&gt;1 &amp; 2&lt;/b&gt;');
    expect(headersOf(mail).has('auto-submitted')).toBe(false);
  });

  it('learns no address and no name where none was given', async () => {
    await office.send(await office.oneTo('letters', { address: 'office@example.org' }));
    const parsed = await PostalMime.parse((await office.newest()).source);
    expect(parsed.from).toMatchObject({ name: 'Example Coalition' });
    expect(parsed.replyTo).toBeUndefined();
  });

  it('MAIL 12: gets no header that a supporter smuggled in', async () => {
    const nasty = [
      '\r\nBcc: x@example.org',
      '\nX: y',
      '\rX: y',
      'a\u0000b',
      '\u2028X: y',
      '\u0085X: y',
      '\ud800',
      '\tX',
      '\u007f',
    ];
    for (const value of nasty) {
      for (const slot of ['from_name', 'reply_to', 'about']) {
        const slots = { about: 'x', body: 'y', [slot]: `${slot === 'reply_to' ? 'a@example.org' : 'x'}${value}` };
        const recipient = { address: 'office@example.org', slots };
        await expect(office.oneTo('letters', recipient, letter)).rejects.toMatchObject({ kind: 'invalid' });
      }
      const named = { address: 'office@example.org', name: `x${value}` };
      await expect(office.oneTo('letters', named)).rejects.toMatchObject({ code: 'MAIL_HEADER_UNSAFE' });
      await expect(office.compose({ subject: `x${value}` })).rejects.toMatchObject({ code: 'MAIL_HEADER_UNSAFE' });
      await expect(office.compose({ headers: { 'X-Campaign': `x${value}` } })).rejects.toMatchObject({
        code: 'MAIL_HEADER_UNSAFE',
      });
    }
  });

  it('never gets a letter with a hole in it', async () => {
    const recipient = { address: 'office@example.org', slots: { about: 'x' } };
    await expect(office.oneTo('letters', recipient, letter)).rejects.toMatchObject({ code: 'MAIL_SLOT_EMPTY' });
  });

  it.each(['From', 'bcc', 'List-Unsubscribe', 'Message-ID', 'X Y', 'DKIM-Signature', 'Content-Type', 'X:Y', ''])(
    'gets no header %j from a caller',
    async (name) => {
      await expect(office.compose({ headers: { [name]: 'x' } })).rejects.toMatchObject({
        code: 'MAIL_HEADER_RESERVED',
      });
    },
  );
});

describe('staff who compose an alert', () => {
  it('MAIL 11: are told when it is too large, and when nobody could leave', async () => {
    const office = await PostOffice.open();
    await expect(office.compose({ htmlBody: 'x'.repeat(102 * 1024) })).rejects.toMatchObject({
      code: 'MAIL_HTML_TOO_LARGE',
    });
    await expect(office.compose({ links: {} })).rejects.toMatchObject({ code: 'MAIL_UNSUBSCRIBE_MISSING' });
    await office.close();
  });
});
