import type { ReactElement, ReactNode } from 'react';
import { words } from '#face';
import { stylesheet } from '../../stylesheet.js';
import { Bell, BELL_ICON } from './bell.js';

const PLACES = [
  ['home', '/'],
  ['record', '/record'],
  ['method', '/how-we-count'],
  ['subscribe', '/subscribe'],
] as const;

/** Which entry of the navigation a page belongs to. */
export type Place = (typeof PLACES)[number][0];

export interface PageProps {
  /** Without the organisation's name, which is added. */
  title: string;
  organisation: string;
  /** What addresses of this installation begin with; without a slash at the end. */
  publicUrl?: string;
  /** The page's own path when it has one address that others should use. */
  path?: string;
  current?: Place;
  /** BCP 47. */
  language?: string;
  /** One sentence for those who list the page elsewhere. */
  description?: string;
  /** Pages with personal links in them must not be found by search engines. */
  unlisted?: boolean;
  /** More for the head. */
  head?: ReactNode;
  children: ReactNode;
}

/** A whole public page in the dress of the house: skip link, masthead, the one `main`, footer. No script, no inline style. */
export function page(props: PageProps): ReactElement {
  const { organisation, current, language = 'en', children } = props;
  const { common } = words(language);
  return (
    <html lang={language}>
      {headOf(props)}
      <body>
        <a className="skip" href="#content">
          {common.skip}
        </a>
        <header className="masthead">
          <div className="sheet">
            <a className="wordmark" href="/">
              <Bell />
              {organisation}
            </a>
            <nav aria-label={common.navigation}>
              <ul>
                {PLACES.map(([place, href]) => (
                  <li key={place}>
                    <a href={href} aria-current={place === current ? 'page' : undefined}>
                      {common.nav[place]}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        </header>
        <main className="sheet" id="content" tabIndex={-1}>
          {children}
        </main>
        <footer className="footer">
          <div className="sheet">
            <p>{common.footerPrivacy}</p>
            <p>{common.footerSoftware}</p>
          </div>
        </footer>
      </body>
    </html>
  );
}

function headOf({ title, organisation, publicUrl, path, description, unlisted, head }: PageProps): ReactElement {
  const canonical = publicUrl !== undefined && path !== undefined ? `${publicUrl}${path}` : undefined;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} · ${organisation}`}</title>
      {description !== undefined && <meta name="description" content={description} />}
      {unlisted === true && <meta name="robots" content="noindex, nofollow" />}
      {canonical !== undefined && <link rel="canonical" href={canonical} />}
      <link rel="stylesheet" href={stylesheet.address} />
      <link rel="icon" href={BELL_ICON} />
      {head}
    </head>
  );
}
