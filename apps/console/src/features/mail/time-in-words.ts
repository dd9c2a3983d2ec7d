import type { MessagePaceView } from '#contracts';
import type { Words } from '#face';
import type { Wire } from '../../api/client.js';

/** An instant on the reader's clock: the time alone when it is today, else with the day. @param at ISO 8601 */
export function timeInWords(t: Words, at: string, now = new Date()): string {
  const date = new Date(at);
  const today = date.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(t.locale, {
    timeStyle: 'short',
    ...(today ? {} : { dateStyle: 'medium' as const }),
  }).format(date);
}

/** An instant with its day and the zone of the reader's clock: for what is counted by days of UTC. @param at ISO 8601 */
export function zonedTimeInWords(t: Words, at: string): string {
  return new Intl.DateTimeFormat(t.locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(at));
}

/** How long a message still takes: "about 4 minutes left at this rate", "waits until 08:00", "cannot be told yet". */
export function leftInWords(t: Words, { left, secondsLeft, nextDueAt }: Wire<MessagePaceView>): string {
  if (left === 'waits' && nextDueAt !== null) return t('console.pace.left.waits', { time: timeInWords(t, nextDueAt) });
  if (left !== 'about' || secondsLeft === null)
    return t(
      left === 'nothing'
        ? 'console.pace.left.nothing'
        : left === 'paused'
          ? 'console.pace.left.paused'
          : 'console.pace.left.unknown',
    );
  if (secondsLeft < 60) return t('console.pace.left.moment');
  const minutes = Math.round(secondsLeft / 60);
  if (minutes < 120) return t('console.pace.left.minutes', { minutes });
  return t('console.pace.left.hours', { hours: Math.round(minutes / 60) });
}
