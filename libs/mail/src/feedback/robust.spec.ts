import { performance } from 'node:perf_hooks';
import { classifyMail } from './classify.js';
import { FIELDS } from './spec/fields.js';
import { delivered, failed, written } from './spec/mails.js';
import { PROSE } from './spec/prose.js';
import { REASONS } from './reasons.js';

/** Numbers that look random and are the same every time (a linear congruence). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const ALL = [...PROSE.map(([, mail]) => written(mail)), ...FIELDS.map(([, mail]) => delivered(mail))];

function expectWellFormed(bytes: Uint8Array): void {
  const { kind, recipients } = classifyMail(bytes);
  expect(['bounce', 'delayed', 'delivered', 'complaint', 'auto_reply', 'unsubscribe', 'reply', 'other']).toContain(
    kind,
  );
  for (const { reason, permanent, address } of recipients) {
    expect(Object.keys(REASONS)).toContain(reason);
    expect([typeof permanent, typeof address]).toEqual(['boolean', 'string']);
  }
}

function elapsed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

describe('whatever bytes come in', () => {
  it('an answer comes back: noise', () => {
    const next = numbers(1);
    for (let round = 0; round < 300; round += 1) {
      expectWellFormed(Uint8Array.from({ length: Math.floor(next() * 3000) }, () => Math.floor(next() * 256)));
    }
  });

  it('an answer comes back: reports cut anywhere', () => {
    const next = numbers(2);
    for (const mail of ALL)
      for (let round = 0; round < 4; round += 1) expectWellFormed(mail.subarray(0, next() * mail.length));
  });

  it('an answer comes back: reports with bytes changed, lines doubled and lines dropped', () => {
    const next = numbers(3);
    for (const mail of ALL) {
      const changed = Buffer.from(mail);
      for (let at = 0; at < 20; at += 1) changed[Math.floor(next() * changed.length)] = Math.floor(next() * 256);
      expectWellFormed(changed);
      const lines = mail
        .toString('latin1')
        .split('\r\n')
        .flatMap((line) => (next() < 0.1 ? [] : next() < 0.1 ? [line, line] : [line]));
      expectWellFormed(Buffer.from(lines.join('\r\n'), 'latin1'));
    }
  });

  it('an answer comes back: nothing at all, a header without end, parts in parts a thousand deep', () => {
    expectWellFormed(new Uint8Array());
    expectWellFormed(Buffer.from(`Subject: ${'x'.repeat(3_000_000)}`));
    expectWellFormed(Buffer.from('X-A: b\r\n'.repeat(200_000)));
    const deep = Array.from(
      { length: 1000 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
    );
    expectWellFormed(Buffer.from(deep.join('')));
    expectWellFormed(
      written({ headers: { 'Content-Type': 'message/delivery-status; charset="no such"' }, body: '\n\n:\n;\n@' }),
    );
  });

  it.each([
    ['a line without end', (size: number) => 'a'.repeat(size)],
    ['addresses', (size: number) => '<a@b.example>\n'.repeat(size / 14)],
    ['at signs', (size: number) => '@'.repeat(size)],
    ['markup', (size: number) => '<a<p&#'.repeat(size / 6)],
    ['boundaries', (size: number) => '--b\n'.repeat(size / 4)],
    ['codes', (size: number) => '550 5.1.1 '.repeat(size / 10)],
    ['blanks', (size: number) => ' \n\t'.repeat(size / 3)],
    ['fields', (size: number) => 'Final-Recipient: rfc822; a@b.example\nStatus: 5.1.1\n'.repeat(size / 51)],
    ['encoded words', (size: number) => '=?a?b?'.repeat(size / 6)],
  ])('time grows no faster than the mail does: %s', (_, fill) => {
    const mail = (size: number) =>
      written({
        subject: 'Undelivered mail',
        headers: { 'Content-Type': 'multipart/report; boundary=b' },
        body: `--b\nContent-Type: text/html\n\n${fill(size)}`,
      });
    classifyMail(mail(10_000));
    const [small, large] = [mail(250_000), mail(10_000_000)];
    // Forty times as long; what lies beyond 2 MB is not read, so eight times the work, with room for a busy machine.
    expect(elapsed(() => classifyMail(large))).toBeLessThan(40 * elapsed(() => classifyMail(small)) + 1500);
  });

  it('a report with thousands of recipients is read in one go', () => {
    const recipients = Array.from({ length: 1000 }, (_, at) =>
      failed('550 5.1.1 no', '5.1.1', '', `n${at}@dest.example`),
    );
    const took = elapsed(() => expect(classifyMail(delivered({ recipients })).recipients).toHaveLength(1000));
    expect(took).toBeLessThan(5000);
  });
});
