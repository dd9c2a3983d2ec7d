import { Injectable } from '@nestjs/common';
import { FieldCipher } from '#database';
import { type Addressee, lesserDisclosure } from '#officials';
import type { DueLetter } from './due-letters.query.js';
import { LetterPdf } from './pdf/letter-pdf.js';

/** A letter on paper: null where no font here holds it, and whom the paper names. */
export interface PrintedLetter {
  file: Buffer | null;
  for: string;
}

/** Makes the PDFs of letters before their turn: a Korean one takes up to a second, for which no transaction is to stay open. */
@Injectable()
export class LetterPrinting {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly pdf: LetterPdf,
  ) {}

  /** Those of letters that are to carry themselves as PDF to where mail goes, by the letter's id. */
  async print(letters: readonly DueLetter[], to: Addressee): Promise<Map<string, PrintedLetter>> {
    const printed = new Map<string, PrintedLetter>();
    for (const letter of letters) {
      const gathered = lesserDisclosure(letter.disclosure, to.disclosure) === 'gathered_only';
      if (!letter.attach_pdf || gathered || to.address === null) continue;
      const name = this.cipher.open(letter.name_sealed, 'name');
      const subject = this.cipher.open(letter.subject_sealed, 'letter');
      const body = this.cipher.open(letter.body_sealed, 'letter');
      const file = await this.pdf.of({ language: letter.language, at: letter.created_at, name, subject, body, to });
      printed.set(letter.id, { file, for: namedOn(to) });
    }
    return printed;
  }
}

/** What a letter's paper says of an office: where it has changed since, the paper is made anew. */
export function namedOn({ officeName, bodyName, salutation }: Addressee): string {
  return JSON.stringify([officeName, bodyName, salutation]);
}
