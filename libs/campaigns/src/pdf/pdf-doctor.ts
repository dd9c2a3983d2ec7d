import { Injectable } from '@nestjs/common';
import { LetterFonts } from './letter-fonts.js';

/** Languages that letters may be wanted in, with characters of each that no font has by chance. */
const LANGUAGES: readonly { name: string; tag: string; sample: string }[] = [
  { name: 'Korean', tag: 'ko', sample: '강제북송을 멈춰 주십시오' },
  { name: 'Chinese', tag: 'zh', sample: '请停止强制遣返難民' },
  { name: 'Japanese', tag: 'ja', sample: '強制送還を止めてください' },
  { name: 'Russian', tag: 'ru', sample: 'Прошу остановить высылку' },
  { name: 'Vietnamese', tag: 'vi', sample: 'Đề nghị chấm dứt trục xuất' },
  { name: 'Thai', tag: 'th', sample: 'โปรดยุติการส่งกลับ' },
];

/** What the doctor says of letters as PDF. */
export interface PdfFinding {
  check: 'letter-pdf';
  about: string;
  state: 'well' | 'look' | 'bad';
  says: string;
  /** What to change; null where nothing is to be done. */
  todo: string | null;
}

/** Tells which languages a letter as PDF can hold on this machine. It changes nothing. */
@Injectable()
export class PdfDoctor {
  constructor(private readonly fonts: LetterFonts) {}

  async *examine(): AsyncGenerator<PdfFinding> {
    const unread = await this.fonts.unreadable();
    if (unread.length > 0) {
      const says = `${unread.length} of the files cannot be read as fonts: ${unread.join(', ')}.`;
      yield finding('LETTER_PDF_FONTS', 'bad', says, 'Correct the paths, or let this user read the files.');
    }
    const held: string[] = [];
    const not: string[] = [];
    for (const { name, tag, sample } of LANGUAGES) {
      ((await this.fonts.fontFor([sample], tag)).font === null ? not : held).push(name);
    }
    const says = `A letter as PDF can hold English and the languages of western Europe${held.map((name) => `, ${name}`).join('')}.`;
    if (not.length === 0) yield finding('this machine', 'well', says, null);
    else {
      const todo = `For ${not.join(', ')}, name font files in LETTER_PDF_FONTS; for Korean, Chinese and Japanese the Debian package fonts-noto-cjk is enough.`;
      yield finding(
        'this machine',
        not.includes('Korean') ? 'look' : 'well',
        `${says} It cannot hold ${not.join(', ')}.`,
        todo,
      );
    }
  }
}

function finding(about: string, state: PdfFinding['state'], says: string, todo: string | null): PdfFinding {
  return { check: 'letter-pdf', about, state, says, todo };
}
