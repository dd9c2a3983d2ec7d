import { z } from 'zod';

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** Who is on duty when. `day` is 1 (Monday) to 7; a shift that ends before it begins runs past midnight; both the same is a whole day. */
export const DutyShift = z.object({ day: z.number().int().min(1).max(7), from: time, to: time, staffId: z.uuid() });
export type DutyShift = z.output<typeof DutyShift>;

/** Replaces the roster. `revision` is the one that was looked at, 0 when there was none. An empty roster calls nobody. */
export const SetRosterRequest = z.object({
  revision: z.number().int().nonnegative(),
  /** IANA name, such as Asia/Seoul; the hours of all shifts are told in it. */
  timeZone: z.string().min(1).max(60),
  shifts: z.array(DutyShift).max(100),
});
export type SetRosterRequest = z.output<typeof SetRosterRequest>;

/** The roster as it stands. */
export interface RosterView {
  revision: number;
  timeZone: string;
  shifts: (DutyShift & { name: string | null })[];
  changedAt: Date | null;
  changedBy: { staffId: string; name: string | null } | null;
  /** Who is on duty at this moment; empty when nobody is. */
  now: { staffId: string; name: string | null }[];
  /** The latest calls, the last first. */
  calls: { at: Date; staffId: string; name: string | null; reports: number }[];
  /** Who can be put on it. */
  people: { staffId: string; name: string }[];
}
