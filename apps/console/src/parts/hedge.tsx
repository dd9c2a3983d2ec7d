import type { ReactElement } from 'react';
import { countInWords, countMark, isUnknown, type StatedCount } from '#face';
import { useWords } from '../app/words.js';
import classes from './marks.module.css';

/** A number of people with its hedge, "≥ 500"; read aloud as "at least 500 people". */
export function Hedge({ count, large = false }: { count: StatedCount; large?: boolean }): ReactElement {
  const t = useWords();
  const unknown = isUnknown(count);
  return (
    <span className={unknown ? classes.unknown : large ? classes.large : classes.hedge} title={countInWords(t, count)}>
      <span aria-hidden="true">{countMark(t, count)}</span>
      <span className="unseen">{countInWords(t, count)}</span>
    </span>
  );
}
