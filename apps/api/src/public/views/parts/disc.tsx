import type { ReactElement } from 'react';
import type { Verification } from '#contracts';
import { type DiscShape, verificationMark } from '#face';
import { useWords } from './dress-context.js';

const FILLS: Record<DiscShape, ReactElement | null> = {
  empty: null,
  quarter: <path d="M8 8V1.5A6.5 6.5 0 0 1 14.5 8z" fill="currentColor" stroke="none" />,
  half: <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" stroke="none" />,
  full: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  struck: <path d="M3.4 12.6l9.2-9.2" />,
};

/** The disc of a level with its word beside it; `of` says whether it speaks of the event or of a figure, since each has its own. */
export function Disc({ level, of }: { level: Verification; of?: 'event' | 'figure' }): ReactElement {
  const t = useWords();
  const { shape, word } = verificationMark(t, level);
  return (
    <span className={`disc disc-${shape === 'struck' ? 'struck' : level}`}>
      <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
        <circle cx="8" cy="8" r="6.5" />
        {FILLS[shape]}
      </svg>
      <span>{of === undefined ? word : t(`incident.of.${of}`, { level: word })}</span>
    </span>
  );
}
