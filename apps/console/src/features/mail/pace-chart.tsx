import type { ReactElement } from 'react';
import type { PacePiece } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import figures from '../../parts/figures.module.css';
import classes from './pace.module.css';
import { timeInWords } from './time-in-words.js';

const HEIGHT = 96;
const WIDTH = 720;
/** A short sending does not fill the width with one wall. */
const LEAST_PIECES = 20;

interface PaceChartProps {
  pieces: readonly Wire<PacePiece>[];
  /** How long each is. */
  minutes: number;
}

/** What was accepted in each piece of time, and what was not on top of it. The sentence and the table beneath say the same. */
export function PaceChart({ pieces, minutes }: PaceChartProps): ReactElement | null {
  const t = useWords();
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return null;
  const busiest = pieces.reduce((best, piece) => (whole(piece) > whole(best) ? piece : best), first);
  const top = Math.max(1, whole(busiest));
  const sum = (kind: 'accepted' | 'others') => pieces.reduce((total, piece) => total + piece[kind], 0);
  const summary = t('console.pace.chart.summary', {
    accepted: sum('accepted'),
    others: sum('others'),
    minutes,
    top: whole(busiest),
    time: timeInWords(t, busiest.at),
  });
  const step = WIDTH / Math.max(pieces.length, LEAST_PIECES);
  const height = (value: number) => (value / top) * (HEIGHT - 6);
  return (
    <figure className={`${figures.chart} ${classes.pieces}`}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 1}`} role="img" aria-label={summary} preserveAspectRatio="none">
        <line x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className={figures.axis} />
        {pieces.map(({ at, accepted, others }, index) => {
          const bar = { x: index * step + step * 0.1, width: Math.max(1, step * 0.8) };
          const [low, high] = [height(accepted), height(others)];
          return (
            <g key={at}>
              {accepted > 0 && <rect data-kind="accepted" {...bar} y={HEIGHT - low} height={low} />}
              {others > 0 && <rect data-kind="others" {...bar} y={HEIGHT - low - high} height={high} />}
            </g>
          );
        })}
      </svg>
      <figcaption>
        <div className={figures.legend}>
          <span data-kind="accepted">{t('console.pace.chart.accepted')}</span>
          <span data-kind="others">{t('console.pace.chart.others')}</span>
          <span>{t('console.pace.chart.title', { minutes })}</span>
        </div>
        <p className={classes.note}>{summary}</p>
        <Table pieces={pieces} />
      </figcaption>
    </figure>
  );
}

function Table({ pieces }: { pieces: readonly Wire<PacePiece>[] }): ReactElement {
  const t = useWords();
  return (
    <details className={classes.details}>
      <summary>{t('console.pace.chart.table')}</summary>
      <table className={figures.table}>
        <thead>
          <tr>
            <th scope="col">{t('console.pace.chart.at')}</th>
            <th scope="col">{t('console.pace.chart.accepted')}</th>
            <th scope="col">{t('console.pace.chart.others')}</th>
          </tr>
        </thead>
        <tbody>
          {pieces.map(({ at, accepted, others }) => (
            <tr key={at}>
              <th scope="row">{timeInWords(t, at)}</th>
              <td>{t.number(accepted)}</td>
              <td>{t.number(others)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const whole = ({ accepted, others }: Wire<PacePiece>): number => accepted + others;
