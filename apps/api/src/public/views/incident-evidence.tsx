import type { ReactElement } from 'react';
import type { PublishedFigure, PublishedOrigin } from '#contracts';
import { countInWords, isUnknown, languageOfText, sourceName, verificationMark, type Words } from '#face';
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
            <p className="quiet">{t('incident.notQuoted')}</p>
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

/** The address when it is one of the web; anything else (`javascript:` …) is not linked. */
function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}
