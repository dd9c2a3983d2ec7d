import type { ReactElement } from 'react';
import type { Qualifier } from '#contracts';
import { countInWords, countMark, isUnknown, momentDay } from '#face';

export interface FigureProps {
  countMin: number | null;
  countMax: number | null;
  qualifier: Qualifier;
  large?: boolean;
}

/** A number of people with its hedge, "≥ 500"; read aloud in words, "at least 500 people". */
export function Figure({ large = false, ...count }: FigureProps): ReactElement {
  return (
    <span className={`figure${large ? ' figure-large' : ''}${isUnknown(count) ? ' figure-unknown' : ''}`}>
      <span aria-hidden="true">{countMark(count)}</span>
      <span className="unseen">{countInWords(count)}</span>
    </span>
  );
}

/** The day on which a figure was stated, after the name of who stated it; nothing when it is not known. */
export function SaidOn({ day }: { day: string | null }): ReactElement | null {
  if (day === null) return null;
  return (
    <>
      {', '}
      <time className="day" dateTime={day}>
        {momentDay(day)}
      </time>
    </>
  );
}
