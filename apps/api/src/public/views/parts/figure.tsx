import type { ReactElement } from 'react';
import type { Qualifier } from '#contracts';
import { countInWords, countMark, isUnknown } from '#face';
import { useWords } from './dress-context.js';

export interface FigureProps {
  countMin: number | null;
  countMax: number | null;
  qualifier: Qualifier;
  large?: boolean;
}

/** A number of people with its hedge, "≥ 500"; read aloud in words, "at least 500 people". */
export function Figure({ large = false, ...count }: FigureProps): ReactElement {
  const t = useWords();
  return (
    <span className={`figure${large ? ' figure-large' : ''}${isUnknown(count) ? ' figure-unknown' : ''}`}>
      <span aria-hidden="true">{countMark(t, count)}</span>
      <span className="unseen">{countInWords(t, count)}</span>
    </span>
  );
}

/** The day on which a figure was stated, after the name of who stated it; nothing when it is not known. */
export function SaidOn({ day }: { day: string | null }): ReactElement | null {
  const t = useWords();
  if (day === null) return null;
  return (
    <>
      {', '}
      <time className="day" dateTime={day}>
        {t.day(day)}
      </time>
    </>
  );
}
