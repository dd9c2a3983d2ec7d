import type { ReactElement } from 'react';
import type { CampaignDay } from '#contracts';
import { useWords } from '../../app/words.js';
import figures from '../../parts/figures.module.css';
import classes from './running.module.css';

const HEIGHT = 120;
const WIDTH = 720;
/** Few days stay as wide as in a month, so that one day is no wall. */
const LEAST_DAYS = 30;

/** Two bars a day: confirmed by people (filled) and handed over (outlined). The sentence and the table beneath say the same. */
export function DaysChart({ days, label }: { days: readonly CampaignDay[]; label: string }): ReactElement {
  const t = useWords();
  const top = Math.max(1, ...days.map(({ actions, letters }) => Math.max(actions, letters)));
  const step = WIDTH / Math.max(days.length, LEAST_DAYS);
  const bar = Math.max(1, step * 0.36);
  const height = (value: number) => (value / top) * (HEIGHT - 8);
  return (
    <figure className={`${figures.chart} ${classes.days}`}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 1}`} role="img" aria-label={label} preserveAspectRatio="none">
        <line x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className={figures.axis} />
        {days.map(({ day, actions, letters }, index) => (
          <g key={day}>
            <Bar kind="actions" x={index * step + step * 0.1} width={bar} height={height(actions)} />
            <Bar kind="letters" x={index * step + step * 0.54} width={bar} height={height(letters)} />
          </g>
        ))}
      </svg>
      <figcaption className={figures.legend}>
        <span data-kind="actions">{t('console.campaigns.days.actions')}</span>
        <span data-kind="letters">{t('console.campaigns.days.letters')}</span>
        <span className={classes.top}>{t.number(top)}</span>
      </figcaption>
    </figure>
  );
}

interface BarProps {
  kind: 'actions' | 'letters';
  x: number;
  width: number;
  height: number;
}

function Bar({ kind, x, width, height }: BarProps): ReactElement | null {
  if (height === 0) return null;
  return <rect data-kind={kind} x={x} y={HEIGHT - height} width={width} height={height} />;
}
