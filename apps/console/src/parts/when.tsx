import { type ReactElement, useEffect, useState } from 'react';
import type { Words } from '#face';
import { useWords } from '../app/words.js';

const STEPS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

const MINUTE = ['minute', 60] as const;

/** "3 minutes ago" or "in 2 hours" in a language; "just now" under half a minute. */
export function agoInWords(t: Words, at: Date, now: Date): string {
  const seconds = (at.getTime() - now.getTime()) / 1000;
  if (Math.abs(seconds) < 30) return t('console.parts.justNow');
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length * 0.95) ?? MINUTE;
  return relative(t, seconds, unit, size);
}

const relative = (t: Words, seconds: number, unit: Intl.RelativeTimeFormatUnit, size: number): string => {
  const amount = Math.round(seconds / size) || Math.sign(seconds);
  return new Intl.RelativeTimeFormat(t.locale, { numeric: 'always' }).format(amount, unit);
};

/** The exact time on the reader's clock: "22 Nov 2026, 19:00". */
export const exactly = (t: Words, at: Date): string =>
  new Intl.DateTimeFormat(t.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** An instant as people say it, with the exact time on the reader's clock under the pointer. @param at ISO 8601 */
export function When({ at, exact = false }: { at: string; exact?: boolean }): ReactElement {
  const t = useWords();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, []);
  const date = new Date(at);
  const full = exactly(t, date);
  return (
    <time dateTime={at} title={full}>
      {exact ? full : agoInWords(t, date, now)}
    </time>
  );
}
