/**
 * Makes one matcher of many phrases, written in lower case with ` | ` between them. `*` stands for up to 100 characters, `^` and
 * `$` for the ends of the text, `~` for the edge of a word. Texts are compared in lower case with single blanks.
 */
export function phrases(lines: string): RegExp {
  const sources = lines
    .split(/\s\|\s/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) =>
      line
        .replace(/[.+?()[\]{}|\\/-]/g, '\\$&')
        .replace(/\*/g, '.{0,100}?')
        .replace(/~/g, '\\b'),
    );
  return new RegExp(sources.join('|'));
}

/** Compares as `phrases` expects it: lower case, single blanks, plain quotation marks; at most 4,000 characters. */
export function comparable(text: string): string {
  return text
    .slice(0, 8000)
    .toLowerCase()
    .replace(/[\u2018\u2019\u00b4]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2013\u2014]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 4000);
}
