// An address as reports write it: quoted local parts occur, so do domains without a dot inside a company.
const ADDRESS =
  /(?:"[^"\s]{1,64}"|[^\s<>()[\]",;:\\'`|]{1,128})@(?:[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63})*|\[[\d.:A-Fa-fIPv]+\])/u;
const ALL = new RegExp(ADDRESS.source, 'gu');

/** The first address of a text; null when it holds none. Trailing punctuation is none of it. */
export function addressIn(text: string): string | null {
  // `@relay,@other:user@example.org`: RFC 5321 has receivers drop the route.
  const found = ADDRESS.exec(text.replace(/@[\w.-]+(?:,@[\w.-]+)*:(?=[^\s@]+@)/, ''));
  return found === null ? null : tidy(found[0]);
}

/** Every address of a text, once each, at most 100. */
export function addressesIn(text: string): string[] {
  return [...new Set((text.match(ALL) ?? []).slice(0, 100).map(tidy))];
}

/** The domain of an address in lower case; empty when it has none. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

function tidy(address: string): string {
  return address.replace(/^mailto:/i, '').replace(/^[=*]+/, '');
}
