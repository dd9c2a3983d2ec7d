const META = [
  'meta[property="article:published_time"]',
  'meta[name="article:published_time"]',
  'meta[property="og:article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="pubdate"]',
  'meta[name="publishdate"]',
  'meta[name="publish-date"]',
  'meta[name="date"]',
  'meta[name="DC.date.issued"]',
  'meta[name="dc.date"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="sailthru.date"]',
];
const ISO = /^\s*(\d{4})[-/.](\d{2})[-/.](\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/;

/** As much of an element as is looked at here. */
interface Node {
  getAttribute(name: string): string | null;
  textContent: string | null;
  closest(selector: string): object | null;
}

/** As much of a parsed page as reading its metadata needs. */
export interface Page {
  querySelector(selector: string): Node | null;
  querySelectorAll(selector: string): Iterable<Node>;
}

/** The ISO day, or the instant where a time and zone are given; null for what is neither. */
function isoOf(value: string | null | undefined): string | null {
  const found = ISO.exec(value ?? '');
  if (!found) return null;
  const day = `${found[1]}-${found[2]}-${found[3]}`;
  if (Number.isNaN(Date.parse(`${day}T00:00:00Z`))) return null;
  if (found[4] === undefined || found[6] === undefined) return day;
  const zone = (found[6] as string).replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  return `${day}T${found[4]}${found[5] ?? ':00'}${zone}`;
}

/** The first `datePublished` of a JSON-LD value, articles before their pictures. */
function dateInJson(value: unknown, depth = 0): string | null {
  if (value === null || typeof value !== 'object' || depth > 6) return null;
  const type = String((value as { '@type'?: unknown })['@type'] ?? '');
  const own = (value as { datePublished?: unknown }).datePublished;
  if (typeof own === 'string' && !/Image|Video|Comment/i.test(type)) return isoOf(own);
  if (/Image|Video|Comment/i.test(type)) return null;
  for (const child of Object.values(value)) {
    const found = dateInJson(child, depth + 1);
    if (found) return found;
  }
  return null;
}

function jsonLd(page: Page): string | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = dateInJson(JSON.parse(script.textContent ?? ''));
      if (found) return found;
    } catch {
      continue;
    }
  }
  return null;
}

/** When a page says it was published: JSON-LD, then meta elements, then a `<time>` that is not in a picture, comment or list. */
export function publishedIn(page: Page): string | null {
  const stated = jsonLd(page);
  if (stated) return stated;
  for (const selector of META) {
    const found = isoOf(page.querySelector(selector)?.getAttribute('content'));
    if (found) return found;
  }
  for (const time of page.querySelectorAll('time[datetime]')) {
    if (time.closest('figure, figcaption, aside, nav, footer, .comment, .comments, .related')) continue;
    const found = isoOf(time.getAttribute('datetime'));
    if (found) return found;
  }
  return null;
}
