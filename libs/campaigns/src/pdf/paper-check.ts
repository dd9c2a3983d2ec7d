import { Injectable } from '@nestjs/common';
import type { SubmitActionRequest } from '#contracts';
import type { Addressee } from '#officials';
import type { Campaign } from '../campaign.entity.js';
import { campaignsError } from '../campaigns.errors.js';
import { LetterPdf } from './letter-pdf.js';

/** How many characters an error names. */
const NAMED = 20;

/** Refuses, before anything is kept, what could not be put on paper: a letter goes as a whole PDF or not at all. */
@Injectable()
export class PaperCheck {
  constructor(private readonly pdf: LetterPdf) {}

  /** Of the letter that staff propose, and of how its offices are addressed today. @throws CAMPAIGNS_PDF_NO_FONT */
  async assertCampaign(
    { letterSubject, letterBody, language }: Pick<Campaign, 'letterSubject' | 'letterBody' | 'language'>,
    offices: readonly Addressee[],
  ): Promise<void> {
    for (const { officeName, bodyName, salutation } of offices) {
      const texts = [letterSubject, letterBody, officeName, bodyName, salutation];
      const missing = await this.pdf.missingIn(texts, language);
      if (missing.length > 0) {
        throw campaignsError('CAMPAIGNS_PDF_NO_FONT', { characters: shown(missing), language });
      }
    }
  }

  /** Of the letter that a supporter typed. @throws CAMPAIGNS_LETTER_NO_FONT with `fields`, the parts that hold such characters */
  async assertLetter(
    { subject, body, name }: Pick<SubmitActionRequest, 'subject' | 'body' | 'name'>,
    language: string,
  ): Promise<void> {
    const missing = await this.pdf.missingIn([subject, body, name], language);
    if (missing.length === 0) return;
    const typed = Object.entries({ subject, body, name });
    const fields = typed.flatMap(([field, text]) =>
      missing.some((one) => text.normalize('NFC').includes(one)) ? [field] : [],
    );
    throw campaignsError('CAMPAIGNS_LETTER_NO_FONT', { characters: shown(missing), fields });
  }
}

function shown(characters: readonly string[]): string {
  return characters.slice(0, NAMED).join(' ') + (characters.length > NAMED ? ' …' : '');
}
