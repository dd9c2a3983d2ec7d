import type { ReactElement } from 'react';
import type { DeliveryState } from '#contracts';
import { stateBar } from '#face';
import { useWords } from '../app/words.js';
import classes from './state-bar.module.css';

interface StateBarProps {
  counts: Partial<Record<DeliveryState, number>>;
  /** Letters that a person took to the office; left out for mail that is no letter. */
  handedOver?: number;
  /** What it is the bar of, for those who hear it. */
  label: string;
}

/** Deliveries by state in one bar of fixed order, each state with its word and number beneath. */
export function StateBar({ counts, handedOver, label }: StateBarProps): ReactElement {
  const t = useWords();
  const segments = stateBar(t, counts, handedOver);
  const whole = segments.reduce((sum, { count }) => sum + count, 0);
  return (
    <figure className={classes.figure} aria-label={label}>
      <div className={classes.bar} aria-hidden="true">
        {segments
          .filter(({ count }) => count > 0)
          .map(({ state, count }) => (
            <span key={state} data-state={state} style={{ flexGrow: count, minWidth: 4 }} />
          ))}
      </div>
      <dl className={classes.legend}>
        {segments.map(({ state, word, sentence, count }) => (
          <div key={state} data-state={state} data-none={count === 0} title={sentence}>
            <dt>{word}</dt>
            <dd>
              {t.number(count)}
              {whole > 0 && count > 0 && count < whole && (
                <span className={classes.share}>
                  {t('console.parts.share', { share: Math.max(1, Math.round((count / whole) * 100)) })}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
