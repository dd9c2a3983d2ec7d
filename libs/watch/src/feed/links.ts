/** A link made absolute; null unless it is a web address (http or https) without a password in it. */
export function absoluteLink(link: string | undefined, base: string): string | null {
  const trimmed = link?.trim() ?? '';
  if (trimmed === '' || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  return isWeb && url.username === '' && url.password === '' ? url.href : null;
}

/** The base that nested xml:base attributes make, each resolved against the one around it. */
export function nestedBase(bases: (string | undefined)[], feedUrl: string): string {
  return bases.reduce<string>((outer, base) => absoluteLink(base, outer) ?? outer, feedUrl);
}
