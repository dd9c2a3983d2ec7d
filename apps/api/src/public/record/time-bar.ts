import type { IncidentKind, Verification } from '#contracts';

/** One incident's days within one year, as parts of 366. */
export interface TimeBar {
  from: number;
  width: number;
  /** Whether it goes on behind the end of the year. */
  open: boolean;
  /** Whether the days are known exactly, rather than as an interval in which they lie. */
  exact: boolean;
  /** Whether it may not have happened. */
  faint: boolean;
}

interface Dated {
  dateStart: string | null;
  dateEnd: string | null;
  kind: IncidentKind;
  verification: Verification;
}

const UNSURE: readonly Verification[] = ['unverified', 'disputed', 'refused', 'unverifiable', 'retracted'];
const NARROWEST = 5;
const YEAR = 366;

const dayOf = (iso: string): number =>
  Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.parse(`${iso.slice(0, 4)}-01-01T00:00:00Z`)) / 86_400_000);

/** The year under which an incident stands: that of its first day, of its last where the first is not known; null without days. */
export function yearOf({ dateStart, dateEnd }: Pick<Dated, 'dateStart' | 'dateEnd'>): number | null {
  const day = dateStart ?? dateEnd;
  return day === null ? null : Number(day.slice(0, 4));
}

/**
 * The days as a bar from January to December of that year. A known day is as narrow as can be seen; days that are only known as an
 * interval fill it. An open end runs to that end of the year.
 */
export function timeBar(it: Dated): TimeBar | null {
  const year = yearOf(it);
  if (year === null) return null;
  const from = it.dateStart === null ? 0 : dayOf(it.dateStart);
  const later = it.dateEnd === null || Number(it.dateEnd.slice(0, 4)) > year;
  const to = later ? YEAR : dayOf(it.dateEnd!) + 1;
  const width = Math.max(to - from, NARROWEST);
  return {
    from: Math.min(from, YEAR - width),
    width,
    open: later,
    exact: it.dateStart !== null && it.dateStart === it.dateEnd,
    faint: UNSURE.includes(it.verification) || it.kind === 'feared_return',
  };
}
