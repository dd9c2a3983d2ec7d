import type { Config } from '#config';
import { LetterFonts } from './letter-fonts.js';
import { LetterPdf } from './letter-pdf.js';
import { PdfDoctor, type PdfFinding } from './pdf-doctor.js';

const fontsWith = (named: string[]) => new LetterFonts({ settings: { LETTER_PDF_FONTS: named } } as Config);

async function findings(fonts: LetterFonts): Promise<PdfFinding[]> {
  const found: PdfFinding[] = [];
  for await (const finding of new PdfDoctor(fonts).examine()) found.push(finding);
  return found;
}

describe('an operator who asks which letters can go as PDF', () => {
  it.each([
    ['Korean', 'ko', '편지를 보냅니다'],
    ['Chinese', 'zh', '这封信请收下'],
    ['Japanese', 'ja', '手紙をおくります'],
    ['Russian', 'ru', 'Пишу вам письмо'],
    ['Vietnamese', 'vi', 'Thư gửi ngài'],
    ['Thai', 'th', 'จดหมาย'],
  ])('is told of %s what becomes of a letter in it on this machine', async (name, tag, text) => {
    const fonts = fontsWith([]);
    const [found] = await findings(fonts);
    const printable = (await new LetterPdf(fonts).missingIn([text], tag)).length === 0;
    const [can = '', cannot = ''] = found!.says.split(' It cannot hold ');
    expect([can.includes(name), cannot.includes(name)]).toEqual([printable, !printable]);
    expect((found!.todo ?? '').split(', name font files')[0]!.includes(name)).toBe(!printable);
  });

  it('is asked to look only where Korean letters cannot', async () => {
    const [found] = await findings(fontsWith([]));
    expect(found!.state).toBe(/cannot hold .*Korean/.test(found!.says) ? 'look' : 'well');
  });

  it('is told which of the files that LETTER_PDF_FONTS names is no font', async () => {
    const [bad, found] = await findings(fontsWith(['/nowhere/example.ttf', import.meta.filename]));
    expect([bad!.about, bad!.state]).toEqual(['LETTER_PDF_FONTS', 'bad']);
    expect(bad!.says).toContain('2 of the files cannot be read as fonts: /nowhere/example.ttf, ');
    expect(found!.about).toBe('this machine');
  });
});
