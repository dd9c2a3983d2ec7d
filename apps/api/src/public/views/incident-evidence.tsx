import type { ReactElement } from 'react';
import type { PublishedFigure, PublishedOrigin } from '#contracts';
import { countInWords, isUnknown, momentDay, VERIFICATION, words } from '#face';
import { Disc, Figure, SaidOn } from './parts/index.js';

/** Each stated number by itself, large, with its hedge, its own level in a sentence, and who says so. Never a sum. */
export function Figures({ figures }: { figures: PublishedFigure[] }): ReactElement {
  const { incident } = words('en');
  if (figures.length === 0) return <p>{incident.noFigureLong}</p>;
  return (
    <>
      {figures.length > 1 && <p>{incident.figuresDiffer}</p>}
      <ul className="figures">
        {figures.map((figure, index) => (
          <li key={index}>
            <p>
              <Figure {...figure} large />
            </p>
            <p className="figure-row">
              {!isUnknown(figure) && <Disc level={figure.verification} of="figure" />}{' '}
              <span className="quiet">
                {figure.attributedTo}
                <SaidOn day={figure.saidOn} />
              </span>
            </p>
            <p>{sureOf(figure)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function sureOf(figure: PublishedFigure): string {
  const { incident } = words('en');
  if (isUnknown(figure)) return incident.sureOfUnknown;
  return incident.sureOfFigure(countInWords(figure), figure.verification, VERIFICATION[figure.verification].sentence);
}

/** What each origin said, in its own words, with the way to the source where it may be shown. */
export function Origins({ origins }: { origins: PublishedOrigin[] }): ReactElement {
  const { incident } = words('en');
  if (origins.length === 0) return <p>{incident.noOrigins}</p>;
  return (
    <ul className="plain">
      {origins.map((origin, index) => (
        <li className="origin" key={index}>
          {origin.quote === null ? (
            <p className="quiet">{incident.notQuoted}</p>
          ) : (
            <blockquote cite={webAddress(origin.url) ?? undefined}>{incident.quotes(origin.quote)}</blockquote>
          )}
          {origin.attributedTo !== null && <p>{origin.attributedTo}</p>}
          <p className="small quiet">
            <SourceOf origin={origin} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function SourceOf({ origin: { sourceName, url, publishedAt } }: { origin: PublishedOrigin }): ReactElement {
  const { incident } = words('en');
  const href = webAddress(url);
  return (
    <>
      {href === null ? incident.reportedBy(sourceName) : <a href={href}>{incident.readSource(sourceName)}</a>}
      {publishedAt !== null && `, ${incident.publishedOn(momentDay(publishedAt))}`}
    </>
  );
}

/** The address when it is one of the web; anything else (`javascript:` …) is not linked. */
function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}
