import LineBreaker from 'linebreak';

const KOREAN = /\p{Script=Hangul}/u;
const WORD = /[\p{L}\p{M}\p{N}]/u;
const LAST = /.$/su;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * One paragraph as lines of at most `width`, broken by Unicode Standard Annex 14: Chinese and Japanese between any two characters but
 * before a mark that closes and after one that opens, Korean between words as Korean is typeset. Nothing is hyphenated. What is too long for
 * a line by itself, such as an address of a page, is cut where it has to be.
 * @param widthOf how wide a text is, in the unit of `width`
 */
export function linesOf(paragraph: string, width: number, widthOf: (text: string) => number): string[] {
  return paragraph.split('\n').flatMap((line) => fit(wholeWords(line), width, widthOf));
}

function fit(pieces: readonly string[], width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces.flatMap((whole) => smallEnough(whole, width, widthOf))) {
    if (line !== '' && used + widthOf(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      [line, used] = ['', 0];
    }
    line += piece;
    used += widthOf(piece);
  }
  return [...lines, line.trimEnd()];
}

/** A piece, or where it is wider than a line, the parts of it that are not. */
function smallEnough(piece: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(piece.trimEnd()) <= width) return [piece];
  const parts = opportunities(piece);
  if (parts.length > 1) return parts.flatMap((part) => smallEnough(part, width, widthOf));
  return Array.from(graphemes.segment(piece), ({ segment }) => segment);
}

/** The pieces between which a line may end. */
function opportunities(text: string): string[] {
  const breaker = new LineBreaker(text);
  const pieces: string[] = [];
  let from = 0;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    pieces.push(text.slice(from, next.position));
    from = next.position;
  }
  return pieces;
}

/** The same, with the syllables of a Korean word and what is written against them kept together. */
function wholeWords(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of opportunities(text)) {
    const before = LAST.exec(pieces.at(-1) ?? '')?.[0] ?? '';
    const after = String.fromCodePoint(piece.codePointAt(0)!);
    const glued = (KOREAN.test(before) && WORD.test(after)) || (WORD.test(before) && KOREAN.test(after));
    if (glued) pieces.push(pieces.pop()! + piece);
    else pieces.push(piece);
  }
  return pieces;
}
