import { Inject, Injectable } from '@nestjs/common';
import type { Font } from 'fontkit';
import { CONFIG, type Config } from '#config';
import { FontFiles, fontPlaces, type Region } from './font-files.js';
import { charactersOf, isStandard, runsRightToLeft } from './paper-text.js';

/** What a letter is set in: a standard font that every PDF reader brings, or one that is embedded. */
export type LetterFont = 'standard' | Font;

/** A font that holds every character of a letter, or the characters that no font holds together with the rest. */
export type FoundFont = { font: LetterFont; missing: [] } | { font: null; missing: string[] };

/** Finds the one font that a letter is set in. Nothing is drawn with a character that its font lacks. */
@Injectable()
export class LetterFonts {
  private readonly files = new FontFiles();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** @param texts everything that stands on the letter's pages. @param language BCP 47 */
  async fontFor(texts: readonly string[], language: string): Promise<FoundFont> {
    const characters = charactersOf(texts.join('\n'));
    if (characters.every(isStandard)) return { font: 'standard', missing: [] };
    const backwards = characters.filter(runsRightToLeft);
    if (backwards.length > 0) return { font: null, missing: backwards };
    const region = regionOf(language, characters.join(''));
    let missing = characters.filter((character) => !isStandard(character));
    for (const place of this.places()) {
      const font = await this.files.font(place, region);
      if (font === null) continue;
      const lacking = characters.filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0)!));
      if (lacking.length === 0) return { font, missing: [] };
      if (lacking.length < missing.length) missing = lacking;
    }
    return { font: null, missing };
  }

  /** Of the files that LETTER_PDF_FONTS names, those that cannot be read as fonts. */
  async unreadable(): Promise<string[]> {
    const named = this.config.settings.LETTER_PDF_FONTS;
    const read = await Promise.all(named.map((path) => this.files.font(path, 'kr')));
    return named.filter((_, at) => read[at] === null);
  }

  private places(): string[] {
    return fontPlaces(this.config.settings.LETTER_PDF_FONTS);
  }
}

/** Whose forms of shared characters a letter wants: by its language, else by its script. */
function regionOf(language: string, text: string): Region {
  if (/^ko\b/.test(language)) return 'kr';
  if (/^ja\b/.test(language)) return 'jp';
  if (/^zh-(?:Hant-)?HK\b/i.test(language)) return 'hk';
  if (/^zh-(?:Hant|TW|MO)\b/i.test(language)) return 'tc';
  if (/^zh\b/.test(language)) return 'sc';
  if (/\p{Script=Hangul}/u.test(text)) return 'kr';
  return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? 'jp' : 'sc';
}
