import type { ReactElement } from 'react';
import { useWords } from './dress-context.js';

export interface Step {
  name: string;
  state: 'done' | 'now' | 'ahead' | 'failed';
  /** When it was reached. */
  at?: Date | null;
  /** More in a sentence. */
  detail?: string;
}

/** A line of steps, each with its time: where something is on its way. */
export function Steps({ steps }: { steps: Step[] }): ReactElement {
  const t = useWords();
  return (
    <ol className="steps">
      {steps.map(({ name, state, at, detail }) => (
        <li key={name} className={`step-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
          <span className="step-name">{name}</span>
          <span className="unseen">({t(`common.steps.${state}`)})</span>
          {at != null && (
            <>
              {' '}
              <time className="small quiet" dateTime={at.toISOString()}>
                {t.moment(at)}
              </time>
            </>
          )}
          {detail !== undefined && <div className="small">{detail}</div>}
        </li>
      ))}
    </ol>
  );
}
