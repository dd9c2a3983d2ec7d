import type { Verification } from '#contracts';
import type { Words } from '../words/words.js';

/** How much of the disc is filled; `struck` is a disc with a line through it. */
export type DiscShape = 'empty' | 'quarter' | 'half' | 'full' | 'struck';

export interface VerificationMark {
  /** The disc as one character, for texts without drawings. */
  disc: '○' | '◔' | '◑' | '●' | '⊘';
  shape: DiscShape;
  /** The word that always stands beside the disc. */
  word: string;
  /** What the level means, of an event or of a figure. */
  sentence: string;
}

const DISCS = {
  unverified: { disc: '○', shape: 'empty' },
  reported: { disc: '◔', shape: 'quarter' },
  corroborated: { disc: '◑', shape: 'half' },
  confirmed: { disc: '●', shape: 'full' },
  disputed: { disc: '⊘', shape: 'struck' },
  refused: { disc: '⊘', shape: 'struck' },
  unverifiable: { disc: '⊘', shape: 'struck' },
  retracted: { disc: '⊘', shape: 'struck' },
} as const satisfies Record<Verification, Pick<VerificationMark, 'disc' | 'shape'>>;

/** The disc that fills as we grow sure, with its word and its sentence in the language of `t`. */
export function verificationMark(t: Words, level: Verification): VerificationMark {
  return {
    ...DISCS[level],
    word: t(`marks.verification.${level}.word`),
    sentence: t(`marks.verification.${level}.sentence`),
  };
}
