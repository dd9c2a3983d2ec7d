import type { ComplaintDayView, Stream } from '#contracts';
import type { Queryable } from '#database';
import { ACCEPTED_SQL, COMPLAINTS_SQL } from './streams.query.js';

/** The mails of a stream by the day on which they were accepted, and who complained of them, newest first. */
export async function complaintDays(db: Queryable, stream: Stream, since: Date): Promise<ComplaintDayView[]> {
  const accepted = await db.query<{ day: string; accepted: number }>(ACCEPTED_SQL, [stream, since]);
  const told = await db.query<{ day: string; source: string; person: string }>(COMPLAINTS_SQL, [stream, since]);
  const days = [...new Set([...accepted, ...told].map(({ day }) => day))].sort().reverse();
  return days.map((day) => {
    const ofDay = told.filter((one) => one.day === day);
    const sources = [...new Set(ofDay.map(({ source }) => source))].sort();
    return {
      day,
      accepted: accepted.find((one) => one.day === day)?.accepted ?? 0,
      complaints: new Set(ofDay.map(({ person }) => person)).size,
      sources: sources.map((source) => ({
        source,
        complaints: ofDay.filter((one) => one.source === source).length,
      })),
    };
  });
}
