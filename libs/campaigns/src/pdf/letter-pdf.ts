import { Injectable } from '@nestjs/common';
import { knownLanguage, words } from '#face/words';
import { letterText } from '../letter-text.js';
import { LetterFonts } from './letter-fonts.js';
import type { LetterOnPaper } from './letter-page.js';

/** A letter and whom it is for. */
export interface LetterToSet {
  language: string;
  at: Date;
  name: string;
  subject: string;
  body: string;
  to: { officeName: string; bodyName: string; salutation: string };
}

/** A letter as the file that its mail carries. */
@Injectable()
export class LetterPdf {
  constructor(private readonly fonts: LetterFonts) {}

  /** PDF 1.7, the same bytes for the same letter; null where no font of this machine holds all of its characters. */
  async of({ language, at, name, subject, body, to }: LetterToSet): Promise<Buffer | null> {
    const letter: LetterOnPaper = {
      ...{ language, at, name, subject },
      day: dayIn(language, at),
      addressee: [to.officeName, to.bodyName],
      text: letterText({ salutation: to.salutation, body, name }),
    };
    const found = await this.fonts.fontFor(inkOf(letter), language);
    if (found.font === null) return null;
    const { drawLetter } = await import('./letter-page.js');
    return drawLetter(letter, found.font);
  }

  /** What keeps texts from being set in one font, each character once; empty where nothing does. */
  async missingIn(texts: readonly string[], language: string): Promise<string[]> {
    const days = Array.from({ length: 12 }, (_, month) => dayIn(language, new Date(Date.UTC(2024, month, 1))));
    return (await this.fonts.fontFor([...texts, ...days], language)).missing;
  }
}

/** The name of the file in every language: offices file by it, and no reader garbles it. */
export const LETTER_FILE = 'letter.pdf';

function inkOf({ name, day, addressee, subject, text }: LetterOnPaper): string[] {
  return [name, day, ...addressee, subject, text, '0123456789 /'];
}

/** Where no catalogue knows the language, as its own calendar writes a day, so that a letter is in one language. */
function dayIn(language: string, at: Date): string {
  const known = knownLanguage(language);
  if (known !== null) return words(known).day(at);
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}
