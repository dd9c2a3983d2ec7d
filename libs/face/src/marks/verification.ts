import type { Verification } from '#contracts';
import { marks } from '../words/en/marks.js';

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

/** The disc that fills as we grow sure, with its word and its sentence, for each level. */
export const VERIFICATION: Record<Verification, VerificationMark> = {
  unverified: { ...DISCS.unverified, ...marks.verification.unverified },
  reported: { ...DISCS.reported, ...marks.verification.reported },
  corroborated: { ...DISCS.corroborated, ...marks.verification.corroborated },
  confirmed: { ...DISCS.confirmed, ...marks.verification.confirmed },
  disputed: { ...DISCS.disputed, ...marks.verification.disputed },
  refused: { ...DISCS.refused, ...marks.verification.refused },
  unverifiable: { ...DISCS.unverifiable, ...marks.verification.unverifiable },
  retracted: { ...DISCS.retracted, ...marks.verification.retracted },
};
