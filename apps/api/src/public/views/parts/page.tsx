import type { ReactElement, ReactNode } from 'react';
import type { Dress } from '../../dress.js';
import { stylesheet } from '../../stylesheet.js';
import { BELL_ICON } from './bell.js';
import { DressContext } from './dress-context.js';
import { Masthead, type Place } from './masthead.js';

export interface PageProps {
  dress: Dress;
  /** Without the organisation's name, which is added. */
  title: string;
  /** Whether the page has one address in each language that others should use. */
  listed?: boolean;
  current?: Place;
  /** One sentence for those who list the page elsewhere. */
  description?: string;
  /** What the page is to those who share it. */
  kind?: 'website' | 'article';
  /** Pages with personal links in them must not be found by search engines. */
  unlisted?: boolean;
  /** More for the head. */
  head?: ReactNode;
  children: ReactNode;
}

/** A whole public page in the dress of the house: skip link, masthead, the one `main`, footer. No script, no inline style. */
export function page(props: PageProps): ReactElement {
  const { dress, current, children } = props;
  const { t } = dress;
  return (
    <DressContext value={dress}>
      <html lang={t.language} dir={t.direction === 'rtl' ? 'rtl' : undefined}>
        {headOf(props)}
        <body>
          <a className="skip" href="#content">
            {t('common.skip')}
          </a>
          <Masthead current={current} />
          <main className="sheet" id="content" tabIndex={-1}>
            {children}
          </main>
          <footer className="footer">
            <div className="sheet">
              <p>{t('common.footerPrivacy')}</p>
              <p>{t('common.footerSoftware')}</p>
            </div>
          </footer>
        </body>
      </html>
    </DressContext>
  );
}

function headOf(props: PageProps): ReactElement {
  const { dress, title, description, listed, unlisted, head } = props;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} · ${dress.organisation}`}</title>
      {description !== undefined && <meta name="description" content={description} />}
      {unlisted === true && <meta name="robots" content="noindex, nofollow" />}
      {listed === true && addressesOf(dress)}
      {unlisted !== true && sharedAs(props)}
      <link rel="stylesheet" href={stylesheet.address} />
      <link rel="icon" href={BELL_ICON} />
      {head}
    </head>
  );
}

const wholeAddress = ({ publicUrl }: Dress, href: string) => `${publicUrl}${href.replace(/\?.*$/s, '')}`;

/** What others show who share the page (Open Graph). No picture: it would have to be loaded from somewhere. */
function sharedAs({ dress, title, description, kind = 'website' }: PageProps): ReactNode {
  return (
    <>
      <meta property="og:title" content={title} />
      {description !== undefined && <meta property="og:description" content={description} />}
      <meta property="og:type" content={kind} />
      <meta property="og:site_name" content={dress.organisation} />
      <meta property="og:url" content={wholeAddress(dress, dress.here)} />
      <meta property="og:locale" content={dress.t.locale.replace('-', '_')} />
    </>
  );
}

/** Its own address, and the same page in each language (RFC 8288; hreflang is BCP 47). */
function addressesOf(dress: Dress): ReactNode {
  const { here, tongues } = dress;
  const whole = (href: string) => wholeAddress(dress, href);
  return (
    <>
      <link rel="canonical" href={whole(here)} />
      {tongues.map(({ tag, href }) => (
        <link key={tag} rel="alternate" hrefLang={tag} href={whole(href)} />
      ))}
    </>
  );
}
