import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { knownLanguage, languages } from '#face/words';

/** Which language the address of a request named. Held beside the request, as Fastify has none of its own yet when it rewrites. */
const named = new WeakMap<IncomingMessage, string>();

/**
 * Takes the language off the front of an address (`/ko/record` → `/record`) and remembers it, so that every page has one route in
 * all languages. No cookie is set. Staff's API has its language from Accept-Language instead.
 */
export function withoutLanguage(request: IncomingMessage): string {
  const url = request.url ?? '/';
  const [, tag, rest = ''] = /^\/([A-Za-z-]{2,12})((?:[/?].*)?)$/s.exec(url) ?? [];
  if (tag === undefined || !languages().some((language) => language.tag === tag) || /^\/(api|health)\b/.test(rest))
    return url;
  named.set(request, tag);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** The language that the address named; null when it named none. */
export function languageInAddress(request: FastifyRequest): string | null {
  return named.get(request.raw) ?? null;
}

/**
 * The language of an answer that is no page: the one that Accept-Language (RFC 9110, 12.5.4) likes best among those we have, else
 * `home`.
 */
export function languageOfAnswer(request: FastifyRequest, home: string): string {
  const header = request.headers['accept-language'] ?? '';
  const wishes = header
    .split(',')
    .map((part) => {
      const [tag = '', quality = ''] = part.split(';');
      return { tag: tag.trim(), weight: Number(/q=([\d.]+)/.exec(quality)?.[1] ?? 1) };
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((one, other) => other.weight - one.weight);
  for (const { tag } of wishes.slice(0, 20)) {
    const known = knownLanguage(tag);
    if (known !== null) return known;
  }
  return home;
}
