/** Written from right to left, which needs a layout of its own that is not built. */
const RIGHT_TO_LEFT =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** What Windows-1252 holds beside ASCII and Latin-1: the standard fonts of every PDF reader have exactly these (PDF 32000-1, Annex D). */
const WINDOWS_1252 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/**
 * A text as it is put on paper: composed characters (NFC), plain spaces for tabs, and nothing that has no ink of its own, such as joiners
 * and selectors.
 */
export function paperText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\t\u2000-\u200a\u202f\u205f]/g, ' ')
    .replace(/[\p{Default_Ignorable_Code_Point}\u0000-\u0009\u000b-\u001f\u007f-\u009f]/gu, '');
}

/** The characters of a text that want ink, each once, in the order in which they come first. */
export function charactersOf(text: string): string[] {
  return [...new Set(paperText(text).replace(/\n/g, ''))];
}

/** Whether a character is written from right to left. */
export function runsRightToLeft(character: string): boolean {
  return RIGHT_TO_LEFT.test(character);
}

/** Whether the standard fonts, which are nowhere embedded, hold a character. */
export function isStandard(character: string): boolean {
  const point = character.codePointAt(0)!;
  return (point >= 0x20 && point <= 0x7e) || (point >= 0xa0 && point <= 0xff) || WINDOWS_1252.includes(character);
}
