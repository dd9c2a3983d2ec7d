import { inflateSync } from 'node:zlib';
import type { Config } from '#config';
import { LetterFonts } from './letter-fonts.js';
import { LetterPdf, type LetterToSet } from './letter-pdf.js';
import { linesOf } from './line-breaks.js';
import { pagesOf } from './pages.js';
import { charactersOf } from './paper-text.js';

const pdf = new LetterPdf(new LetterFonts({ settings: { LETTER_PDF_FONTS: [] as string[] } } as Config));

const LETTER: LetterToSet = {
  language: 'en',
  at: new Date('2026-11-20T10:00:00Z'),
  name: 'Example Supporter',
  subject: 'Access to detained refugees',
  body: 'I ask you to insist on access – to “everyone”.\n\nPlease tell me what your office has done.',
  to: { officeName: 'High Commissioner for Refugees', bodyName: 'UNHCR', salutation: 'Dear High Commissioner' },
};

const drawn = async (letter: LetterToSet): Promise<Buffer> => {
  const file = await pdf.of(letter);
  if (file === null) throw new Error('no font holds it');
  return file;
};

/** Node's own decoder of Windows-1252 reads some of these as control characters. */
const fromWindows = (bytes: Buffer) =>
  bytes.toString('latin1').replace(/[\u0093\u0094\u0096]/g, (sign) => ({ '\u0093': '“', '\u0094': '”' })[sign] ?? '–');

/** The lines that a file draws, read back out of its streams. */
function linesIn(file: Buffer): string[] {
  const raw = file.toString('latin1');
  const streams = Array.from(raw.matchAll(/\/FlateDecode\s*>>\s*stream\r?\n/g), ({ 0: head, index }) =>
    inflateSync(file.subarray(index + head.length), { finishFlush: 2 }).toString('latin1'),
  );
  const pieces = streams.flatMap((stream) => [...stream.matchAll(/\[((?:<[0-9a-f]*>|[\s\d.-])*)\] TJ/g)]);
  return pieces.map(([, line = '']) =>
    Array.from(line.matchAll(/<([0-9a-f]*)>/g), ([, hex = '']) => fromWindows(Buffer.from(hex, 'hex'))).join(''),
  );
}

describe('an office that prints a letter', () => {
  it('reads who wrote on which day to whom, about what, and every word', async () => {
    expect(linesIn(await drawn(LETTER))).toEqual([
      ...['Example Supporter', '20 November 2026', 'High Commissioner for Refugees', 'UNHCR'],
      ...['Access to detained refugees', 'Dear High Commissioner,', 'I ask you to insist on access – to “everyone”.'],
      ...['Please tell me what your office has done.', 'Example Supporter', '1 / 1'],
    ]);
  });

  it('finds numbered pages when it is long, in a file that stays small', async () => {
    const file = await drawn({ ...LETTER, body: `${LETTER.body}\n\n`.repeat(40).slice(0, 10_000) });
    const numbers = linesIn(file).filter((line) => /^\d \/ \d$/.test(line));
    expect(numbers.length).toBeGreaterThan(1);
    expect(numbers).toEqual(numbers.map((_, at) => `${at + 1} / ${numbers.length}`));
    expect(file.length).toBeLessThan(100_000);
  });

  it('gets a file that says its language, title and structure, and nothing of the machine that made it', async () => {
    const raw = (await drawn(LETTER)).toString('latin1');
    expect(raw).toContain('/Lang (en)');
    expect(raw).toContain('/Marked true');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).not.toMatch(/pdfkit|node_modules|\/usr\//i);
  });

  it('gets the same bytes when it is made again, and others for another day', async () => {
    const [one, again] = [await drawn(LETTER), await drawn(LETTER)];
    expect(one.equals(again)).toBe(true);
    expect(one.equals(await drawn({ ...LETTER, at: new Date('2026-11-21T10:00:00Z') }))).toBe(false);
  });

  it('gets none with a character that no font holds, or that runs from right to left', async () => {
    expect(await pdf.of({ ...LETTER, body: 'Please \u{13000}' })).toBeNull();
    expect(await pdf.missingIn(['Please سلام', 'é€'], 'en')).toEqual(['س', 'ل', 'ا', 'م']);
  });
});

describe('the lines of a letter', () => {
  const wide = (text: string) => [...text].length;

  it.each([
    ['English between words', 'one two three', 8, ['one two', 'three']],
    [
      'Korean between words, with what is written against them',
      '강제북송을 즉각 UNHCR은 멈춰라',
      9,
      ['강제북송을 즉각', 'UNHCR은', '멈춰라'],
    ],
    ['Chinese between characters, no mark at a beginning', '停止强制遣返。立即停止', 6, ['停止强制遣', '返。立即停止']],
    ['a long word where it has to', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['at each line that was typed', 'a\n\nb', 9, ['a', '', 'b']],
  ])('end in %s', (_, text, width, lines) => {
    expect(linesOf(text, width, wide)).toEqual(lines);
  });

  it('are shared out so that what belongs together stands on one page', () => {
    const line = (keep: boolean) => ({ height: 10, keep });
    expect(pagesOf([line(false), line(false), line(true), line(false)], 30)).toEqual([0, 0, 1, 1]);
    expect(pagesOf([line(true), line(true), line(true)], 20)).toEqual([0, 0, 1]);
  });
});

describe('what is put on paper', () => {
  it('is composed, and without what has no ink', () => {
    expect(charactersOf('가\u200b\ufe0f\te\u0301\n')).toEqual(['가', ' ', 'é']);
  });
});
