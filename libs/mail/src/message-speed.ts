import type { MessageState, PacePiece, TimeLeft } from '#contracts';
import type { SettledPiece } from './progress.query.js';

const MINUTE = 60_000;
/** Counts are kept by ten seconds. */
const GRAIN = 10_000;
/** So many pieces fit a small picture. */
const PIECES = 60;

/** Mails a minute over the last minute; a sending that is younger is measured by its age, of ten seconds at least. */
export function perMinute(pieces: readonly SettledPiece[], now: Date): number {
  const first = pieces[0]?.at.getTime();
  if (first === undefined) return 0;
  const from = now.getTime() - MINUTE;
  const count = pieces.filter(({ at }) => at.getTime() > from).reduce((sum, piece) => sum + all(piece), 0);
  const age = Math.min(MINUTE, Math.max(GRAIN, now.getTime() - first));
  return Math.round((count / age) * MINUTE);
}

/** Mails a minute from the first that came to its end to the last, or until now while it goes on; null before the first. */
export function perMinuteOverall(pieces: readonly SettledPiece[], now: Date, over: boolean): number | null {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return null;
  const end = over ? last.at.getTime() + GRAIN : Math.max(now.getTime(), last.at.getTime() + GRAIN);
  const count = pieces.reduce((sum, piece) => sum + all(piece), 0);
  const rate = (count / (end - first.at.getTime())) * MINUTE;
  return rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate);
}

/** Pieces of equal length without gaps, of whole minutes, as many minutes as it takes to stay within 60 pieces. */
export function drawn(pieces: readonly SettledPiece[]): { pieceMinutes: number; pieces: PacePiece[] } {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return { pieceMinutes: 1, pieces: [] };
  const start = Math.floor(first.at.getTime() / MINUTE) * MINUTE;
  const minutes = Math.floor((last.at.getTime() - start) / MINUTE) + 1;
  const pieceMinutes = Math.ceil(minutes / PIECES);
  const drawnPieces: PacePiece[] = Array.from({ length: Math.ceil(minutes / pieceMinutes) }, (_, index) => ({
    at: new Date(start + index * pieceMinutes * MINUTE),
    accepted: 0,
    others: 0,
  }));
  for (const { at, accepted, others } of pieces) {
    const piece = drawnPieces[Math.floor((at.getTime() - start) / (pieceMinutes * MINUTE))]!;
    piece.accepted += accepted;
    piece.others += others;
  }
  return { pieceMinutes, pieces: drawnPieces };
}

/** What is known of a message when somebody asks how long it takes. */
export interface Ahead {
  state: MessageState;
  /** How many wait for their turn or are under way, those that were put off aside. */
  waiting: number;
  /** How many were put off. */
  deferred: number;
  /** Of those that wait, how many are under way. */
  attempting: number;
  /** When the first of what waits is due. */
  first: Date | null;
  perMinute: number;
}

/** The time that is left, as far as it can honestly be said. */
export function timeLeft(ahead: Ahead, now: Date): { left: TimeLeft; secondsLeft: number | null } {
  const { state, waiting, deferred, attempting, first, perMinute: rate } = ahead;
  const only = (left: TimeLeft) => ({ left, secondsLeft: null });
  if (waiting + deferred === 0) return only('nothing');
  if (state === 'paused') return only('paused');
  if (attempting === 0 && first !== null && first > now) return only('waits');
  if (rate === 0) return only('unknown');
  return { left: 'about', secondsLeft: Math.ceil(((waiting === 0 ? deferred : waiting) / rate) * 60) };
}

const all = ({ accepted, others }: SettledPiece): number => accepted + others;
