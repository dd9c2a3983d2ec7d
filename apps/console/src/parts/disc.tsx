import type { ReactElement } from 'react';
import type { Verification } from '#contracts';
import { verificationMark } from '#face';
import { useWords } from '../app/words.js';
import classes from './marks.module.css';

const SHAPES = {
  empty: null,
  quarter: <path d="M8 8V1.5A6.5 6.5 0 0 1 14.5 8z" fill="currentColor" />,
  half: <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />,
  full: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  struck: <path d="M3.4 12.6 12.6 3.4" stroke="currentColor" strokeWidth="1.8" />,
} as const;

/** The verification disc with its word; shape first, colour second. The word is left out for the eye only, never for the ear. */
export function Disc({ level, bare = false }: { level: Verification; bare?: boolean }): ReactElement {
  const t = useWords();
  const { shape, word, sentence } = verificationMark(t, level);
  return (
    <span className={classes.disc} data-level={level} data-shape={shape} title={sentence}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
        {SHAPES[shape]}
      </svg>
      <span className={bare ? 'unseen' : undefined}>{word}</span>
    </span>
  );
}
