import type { PublishedIncident } from '#contracts';

const LINK = /\b(?:https?:\/\/|www\.)[^\s<>"“”]+/gi;

/** The addresses of pages in a text. */
export function linksIn(text: string): string[] {
  return [...text.matchAll(LINK)].map(([link]) => link.replace(/[.,;:!?)\]'’]+$/u, ''));
}

/** A text without addresses of pages, whose digits and names mean nothing. */
export function withoutLinks(text: string): string {
  return text.replace(LINK, ' ');
}

/** Links that lead neither to this installation nor to a source on the record. */
export function strangeLinks(text: string, page: PublishedIncident, publicUrl: string): string[] {
  const sources = new Set(page.origins.map(({ url }) => url));
  return linksIn(text).filter(
    (link) => !sources.has(link) && link !== publicUrl && !/^[/?#]/.test(restAfter(link, publicUrl)),
  );
}

function restAfter(link: string, publicUrl: string): string {
  return link.startsWith(publicUrl) ? link.slice(publicUrl.length) : 'elsewhere';
}
