import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from '#extraction';

/** A report as a test publishes it. */
export interface TestDocument {
  name: string;
  title: string;
  text: string;
  /** ISO day; null where the page has no date. */
  published: string | null;
}

/** Where reference documents lie, when they are there: TOCSIN_REFERENCE_DATA, or `../shared/data`. */
export function referenceData(): string | null {
  const folder = process.env['TOCSIN_REFERENCE_DATA'] ?? join(process.cwd(), '../shared/data');
  return existsSync(join(folder, 'reports')) ? folder : null;
}

/** The five reference documents, or our own fixtures of the same events where the folder is absent. */
export function reportDocuments(): TestDocument[] {
  const reference = referenceData();
  return documentsIn(reference === null ? join(process.cwd(), 'tests/fixtures/reports') : join(reference, 'reports'));
}

function documentsIn(folder: string): TestDocument[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const { headers, text } = parseDocument(readFileSync(join(folder, name), 'utf8'), 'text');
      return { name, title: headers['title'] ?? name, text, published: headers['published'] ?? null };
    });
}

/** A document as a web page: its text in paragraphs, with menus and a footer around it as pages have them. */
export function asPage({ title, text }: TestDocument): string {
  const escaped = (value: string) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const paragraphs = text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escaped(line)}</p>`);
  return `<!doctype html><html lang="en"><head><title>${escaped(title)}</title></head><body><nav><a href="/">Home</a> <a href="/about">About</a></nav><main><article><h1>${escaped(title)}</h1>${paragraphs.join('\n')}</article></main><footer>All rights reserved</footer></body></html>`;
}
