import type { DutyShift } from '#contracts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Whether this is a time zone that this machine knows, by its IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Who is on duty at an instant, each once, in the order of the shifts. Clocks that are put forward or back are followed. */
export function onDuty(shifts: readonly DutyShift[], timeZone: string, now: Date): string[] {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const day = DAYS.indexOf(part('weekday')) + 1;
  const time = `${part('hour')}:${part('minute')}`;
  return [...new Set(shifts.filter((shift) => covers(shift, day, time)).map(({ staffId }) => staffId))];
}

function covers({ day: first, from, to }: DutyShift, day: number, time: string): boolean {
  const next = (first % 7) + 1;
  if (from < to) return day === first && time >= from && time < to;
  return (day === first && time >= from) || (day === next && time < to);
}
