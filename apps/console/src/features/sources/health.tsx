import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleOff,
  IconAlertTriangle,
  IconPlayerPause,
} from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { SourceHealth } from '#contracts';
import type { Words } from '#face';
import { useWords } from '../../app/words.js';
import classes from './sources.module.css';

const SHAPES = {
  new: IconCircleDashed,
  well: IconCircleCheck,
  failing: IconAlertTriangle,
  paused: IconPlayerPause,
  ended: IconCircleOff,
} as const;

/** How a source is doing: shape first, colour second, the word beside it. */
export function Health({ health }: { health: SourceHealth }): ReactElement {
  const t = useWords();
  const Shape = SHAPES[health];
  return (
    <span className={classes.health} data-health={health}>
      <Shape size={16} aria-hidden /> {t(`console.sources.health.${health}`)}
    </span>
  );
}

/** "15 minutes", "2 hours", "7 days". */
export function intervalInWords(t: Words, minutes: number): string {
  if (minutes % 1440 === 0) return t('console.sources.days', { count: minutes / 1440 });
  if (minutes % 60 === 0) return t('console.sources.hours', { count: minutes / 60 });
  return t('console.sources.minutes', { count: minutes });
}
