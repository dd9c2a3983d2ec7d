import type { Stream, StreamStanding } from '#contracts';

/** Mails of a time that were accepted, and how many people complained of them. */
export interface ComplaintFigures {
  accepted: number;
  complaints: number;
}

/**
 * From which share of complaints staff are warned and a stream stands still (docs/mail.md 17): the shares at which large mailbox providers
 * begin to turn a sender's mail away. So few mails or people say nothing: anybody can sign up five addresses to a small list and complain,
 * and nobody shall be able to silence alerts so; below these a person decides.
 */
export const LIMITS = { warn: 0.001, stop: 0.003, complaints: 5, accepted: 1000 } as const;
/** One person who complains is told about as a complaint, not as a trend. */
const WARNED_BY = 2;

/**
 * Streams that stand still by themselves: what goes to lists. Confirmations are asked for by a person who waits, one for each address and
 * day, and letters are written by people to offices that would like to get none: both only warn.
 */
const STOPS_ITSELF: readonly Stream[] = ['alerts', 'digests'];

export function stopsItself(stream: Stream): boolean {
  return STOPS_ITSELF.includes(stream);
}

/** How a stream stands by the worst of several times. */
export function standingOf(stream: Stream, times: readonly ComplaintFigures[]): StreamStanding {
  if (stopsItself(stream) && times.some(isTooMuch)) return 'paused';
  return times.some(({ accepted, complaints }) => complaints >= WARNED_BY && complaints >= LIMITS.warn * accepted)
    ? 'warned'
    : 'well';
}

/** The worst of several times: which staff are shown. */
export function worstOf(times: readonly ComplaintFigures[]): ComplaintFigures {
  const share = ({ accepted, complaints }: ComplaintFigures) => complaints / Math.max(accepted, 1);
  return times.reduce((worst, time) => (share(time) > share(worst) ? time : worst), { accepted: 0, complaints: 0 });
}

function isTooMuch({ accepted, complaints }: ComplaintFigures): boolean {
  return accepted >= LIMITS.accepted && complaints >= LIMITS.complaints && complaints >= LIMITS.stop * accepted;
}
