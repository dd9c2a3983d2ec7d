import type { ReactElement } from 'react';
import { paraphraseIn, type PublishedDocument, type PublishedFigure, type PublishedOrigin } from '#contracts';
import { countInWords, countMark, isUnknown, languageOfText, sourceName, verificationMark, type Words } from '#face';
import { shownRange } from '#incidents';
import { webAddress } from '../web-address.js';
import { Disc, Figure, SaidOn, RECORD_LANGUAGE, useWords, writtenIn } from './parts/index.js';

/** Each stated number by itself, large, with its hedge, its own level in a sentence, and who says so. Never a sum. */
export function Figures({ figures }: { figures: PublishedFigure[] }): ReactElement {
  const t = useWords();
  if (figures.length === 0) return <p>{t('incident.noFigureLong')}</p>;
  return (
    <>
      {figures.length > 1 && <p>{t('incident.figuresDiffer')}</p>}
      <ul className="figures">
        {figures.map((figure, index) => (
          <li key={index}>
            <p>
              <Figure {...figure} large />
            </p>
            <p className="figure-row">
              {!isUnknown(figure) && <Disc level={figure.verification} of="figure" />}{' '}
              <span className="quiet">
                <span {...writtenIn(t, RECORD_LANGUAGE)}>{figure.attributedTo}</span>
                <SaidOn day={figure.saidOn} />
              </span>
            </p>
            <p>{sureOf(t, figure)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function sureOf(t: Words, figure: PublishedFigure): string {
  if (isUnknown(figure)) return t('incident.sureOfUnknown');
  const { word, sentence } = verificationMark(t, figure.verification);
  return t('incident.sureOfFigure', { count: countInWords(t, figure), level: word, sentence });
}

/** What each origin said, in its own words, with the way to the source where it may be shown. */
export function Origins({ origins }: { origins: PublishedOrigin[] }): ReactElement {
  const t = useWords();
  if (origins.length === 0) return <p>{t('incident.noOrigins')}</p>;
  return (
    <ul className="plain">
      {origins.map((origin, index) => (
        <li className="origin" key={index}>
          {origin.quote === null ? (
            <Unquoted origin={origin} />
          ) : (
            <blockquote
              cite={webAddress(origin.url) ?? undefined}
              {...writtenIn(t, languageOfText(origin.quote) ?? RECORD_LANGUAGE)}
            >
              {t('incident.quotes', { text: origin.quote })}
            </blockquote>
          )}
          {origin.attributedTo !== null && <p {...writtenIn(t, RECORD_LANGUAGE)}>{origin.attributedTo}</p>}
          <p className="small quiet">
            <SourceOf origin={origin} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Staff's words instead of a quotation, said to be theirs; a sentence why there is none where they wrote none. */
function Unquoted({ origin }: { origin: PublishedOrigin }): ReactElement {
  const t = useWords();
  const own = paraphraseIn(origin, t.language);
  return (
    <>
      {own !== null && <p {...writtenIn(t, own.language)}>{t('record.paraphrase', { text: own.text })}</p>}
      <p className="quiet">{t('incident.notQuoted')}</p>
    </>
  );
}

/** Evidence that staff added: what it is and where it lies. */
export function Documents({ documents }: { documents: PublishedDocument[] }): ReactElement | null {
  const t = useWords();
  if (documents.length === 0) return null;
  return (
    <section className="section" aria-labelledby="documents">
      <h2 id="documents">{t('record.documents.title')}</h2>
      <ul className="plain">
        {documents.map(({ kind, title, outlet, url, publishedAt }, index) => {
          const href = webAddress(url);
          const lang = writtenIn(t, languageOfText(title) ?? RECORD_LANGUAGE);
          return (
            <li className="origin" key={index}>
              <p {...lang}>{href === null ? title : <a href={href}>{title}</a>}</p>
              <p className="small quiet">
                {t(`record.documents.kind.${kind}`)},{' '}
                <span {...writtenIn(t, languageOfText(outlet) ?? RECORD_LANGUAGE)}>{outlet}</span>
                {publishedAt !== null && `, ${t('incident.publishedOn', { day: t.day(publishedAt) })}`}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What all figures together allow, and by which rule one of them is read first. Never a mean, never a sum. */
export function Range({ figures }: { figures: PublishedFigure[] }): ReactElement | null {
  const t = useWords();
  const { least, most, best, rule } = shownRange(figures);
  if (figures.length < 2 || best === null || rule === 'none' || rule === 'only') return null;
  const sentence = t(`marks.best.${rule}`);
  return (
    <p>{t('record.sure.range', { range: rangeInWords(t, least, most), best: countMark(t, best), rule: sentence })}</p>
  );
}

function rangeInWords(t: Words, least: number | null, most: number | null): string {
  if (least === null) return most === null ? t('marks.count.unknown') : t('record.sure.rangeTo', { most });
  if (most === null) return t('record.sure.rangeFrom', { least });
  return least === most ? t('record.sure.rangeOne', { least }) : t('record.sure.rangeBetween', { least, most });
}

function SourceOf({ origin: { sourceName: name, url, publishedAt } }: { origin: PublishedOrigin }): ReactElement {
  const t = useWords();
  const href = webAddress(url);
  return (
    <>
      {href === null ? (
        t('incident.reportedBy', { source: sourceName(t, name) })
      ) : (
        <a href={href}>{t('incident.readSource', { source: sourceName(t, name) })}</a>
      )}
      {publishedAt !== null && `, ${t('incident.publishedOn', { day: t.day(publishedAt) })}`}
    </>
  );
}
