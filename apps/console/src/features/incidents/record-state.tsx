import { IconCircleCheck, IconCircleOff, IconFileDescription, IconRefreshAlert } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { IncidentState } from '#contracts';
import { useWords } from '../../app/words.js';
import classes from './incidents.module.css';

const SHAPES = {
  draft: IconFileDescription,
  published: IconCircleCheck,
  changed: IconRefreshAlert,
  withdrawn: IconCircleOff,
} as const;

/** Where an incident stands with the public record, in shape and word. */
export function RecordState({ state }: { state: IncidentState }): ReactElement {
  const t = useWords();
  const Shape = SHAPES[state];
  return (
    <span className={classes.state} data-state={state}>
      <Shape size={16} aria-hidden /> {t(`console.incidents.state.${state}`)}
    </span>
  );
}
