import { parseHTML } from 'linkedom';

const MARKUP = /<\/?[a-z][^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]\w*);/i;
/** As much of a long text as a title could need. */
const ENOUGH = 4000;

/** HTML, or text with left-over entities as many feeds have it in titles, as one line of plain text. */
export function plainText(html: string): string {
  const start = html.slice(0, ENOUGH);
  if (!MARKUP.test(start)) return oneLine(start);
  const { document } = parseHTML(`<!doctype html><html><body>${start}</body></html>`);
  for (const element of document.querySelectorAll('script, style, figure')) element.remove();
  return oneLine(document.body.textContent ?? '');
}

/** Text with every run of white space made one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Plain text as HTML that shows the same. */
export function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
