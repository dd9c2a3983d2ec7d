import type { FastifyRequest } from 'fastify';
import type { Config } from '#config';
import type { Words } from '#face';
import { knownLanguage, languages, pathIn, words } from '#face/words';
import { languageInAddress } from '../platform/language-prefix.js';

/** The header of an HTML page, for `@Header(...HTML)`. */
export const HTML = ['content-type', 'text/html; charset=utf-8'] as const;

/** What every page of this installation carries: whose it is, what it speaks, and where it lies in each language. */
export interface Dress {
  organisation: string;
  /** What addresses of this installation begin with; without a slash at the end. */
  publicUrl: string;
  t: Words;
  /** The address of a page in the language of this one. @param path without a language, beginning with a slash */
  link(path: string): string;
  /** The address of this very page, in its own language. */
  here: string;
  /** This very page in every language that we have. */
  tongues: readonly { tag: string; name: string; href: string }[];
}

/**
 * The dress of the page that a request asks for. @param own the language that the page speaks when its address names none, such as
 * a campaign's; the installation's where this is left out or we do not have it
 */
export function dressOf({ settings, publicUrl }: Config, request: FastifyRequest, own?: string): Dress {
  const house = knownLanguage(settings.PUBLIC_LANGUAGE) ?? 'en';
  const home = (own === undefined ? null : knownLanguage(own)) ?? house;
  const language = languageInAddress(request) ?? home;
  const path = pathOf(request);
  const hrefIn = (tag: string) => pathIn(tag, path, home);
  return {
    organisation: settings.ORGANISATION,
    publicUrl,
    t: words(language),
    link: (to) => pathIn(language, to, house),
    here: hrefIn(language),
    tongues: languages().map(({ tag, name }) => ({ tag, name, href: hrefIn(tag) })),
  };
}

/** Two slashes at the beginning would lead to somebody else's host. */
function pathOf({ url }: FastifyRequest): string {
  return url.replace(/^[/\\]+/, '/');
}
