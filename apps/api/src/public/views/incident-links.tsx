import type { ReactElement } from 'react';
import { publishedText, type PublishedLink, type ShownLink } from '#contracts';
import { dateInWords, incidentKind, languageOfText, sourceName as nameOf } from '#face';
import { webAddress } from '../web-address.js';
import { RECORD_LANGUAGE, useDress, writtenIn } from './parts/index.js';

/** What came before the incident and what became of it, each with the source; only incidents that are on the record themselves. */
export function Links({ links }: { links: readonly ShownLink[] }): ReactElement | null {
  const { t, link: hrefTo } = useDress();
  if (links.length === 0) return null;
  return (
    <section className="section" aria-labelledby="links">
      <h2 id="links">{t('record.links.title')}</h2>
      <p className="small quiet">{t('record.links.lead')}</p>
      <ul className="plain">
        {links.map(({ id, kind, forward, other, source }) => {
          const { title, language } = publishedText(other, t.language);
          return (
            <li className="origin" key={id}>
              <p className="kicker">{forward ? t(`record.links.later.${kind}`) : t(`record.links.earlier.${kind}`)}</p>
              <p>
                <a href={hrefTo(`/record/${encodeURIComponent(other.reference)}`)} {...writtenIn(t, language)}>
                  {title}
                </a>
              </p>
              <p className="small quiet">
                {other.reference} · {incidentKind(t, other.kind).word} ·{' '}
                {dateInWords(t, other.dateStart, other.dateEnd)}
              </p>
              <Source source={source} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Source({
  source: { attributedTo, sourceName, url },
}: {
  source: PublishedLink['source'];
}): ReactElement | null {
  const { t } = useDress();
  const href = webAddress(url);
  const page = href === null ? null : t('record.links.page', { host: new URL(href).host });
  const name = sourceName === null ? page : nameOf(t, sourceName);
  if (name === null && attributedTo === null) return null;
  const lang = sourceName === null ? {} : writtenIn(t, languageOfText(sourceName) ?? RECORD_LANGUAGE);
  return (
    <p className="small">
      {t('record.links.source')}{' '}
      {attributedTo !== null && <span {...writtenIn(t, RECORD_LANGUAGE)}>{attributedTo}</span>}
      {attributedTo !== null && name !== null && ', '}
      {name !== null &&
        (href === null ? (
          <span {...lang}>{name}</span>
        ) : (
          <a href={href} {...lang}>
            {name}
          </a>
        ))}
    </p>
  );
}
