import type { Basis, Certainty, DatePrecision } from '#contracts';
import { addDays, type Day, daysBetween, type Days, monthDays, partsOf } from './calendar.js';
import type { Draft } from './grammar.js';

/** What lies further back than this when a report comes out is history that it repeats, in days. */
const NEWS_FOR_DAYS = 75;
/** Words with which every language hands a speaker on ("A, citing B"). */
const CITING = /,\s+(?:citing|quoting|via)\s+/i;

/** How closely a stretch of days tells when: by its length and by where it begins. `since` was open to the day of publication. */
export function precisionOf({ from, until }: Days, since: boolean): DatePrecision {
  if (since) return 'since';
  const last = until ?? from;
  const length = daysBetween(from, last) + 1;
  if (length <= 1) return 'day';
  const { year, month, date } = partsOf(from);
  if (length <= 8) return 'week';
  if (length <= 31 && partsOf(last).month === month && (date === 1 || date === 10 || date === 11 || date === 21))
    return 'month';
  const whole = date === 1 && last === monthDays(partsOf(last).year, partsOf(last).month).until;
  const months = (partsOf(last).year - year) * 12 + partsOf(last).month - month + 1;
  if (whole && months === 12 && month === 1) return 'year';
  if (whole && (months === 3 || months === 6)) return 'season';
  return 'range';
}

/** A report's own voice states, somebody's word reports, a fear is feared; what a language's grammar knows better goes first. */
function certaintyOf({ certainty, what, attributedTo }: Draft): Certainty {
  if (certainty === 'stated' || certainty === 'reported' || certainty === 'feared' || certainty === 'planned')
    return certainty;
  if (what === 'at_risk') return 'feared';
  return attributedTo === null ? 'stated' : 'reported';
}

/** Old events, and arrivals in a report about something else, are background. */
function basisOf({ basis, days }: Draft, published: Day | null): Basis {
  if (basis !== undefined) return basis;
  const over = days?.until ?? days?.from;
  return over && published && over < addDays(published, -NEWS_FOR_DAYS) ? 'background' : 'new';
}

/** Who says so, step by step, the outermost first. */
export function speakersOf({ speakers, attributedTo }: Pick<Draft, 'speakers' | 'attributedTo'>): string[] {
  if (speakers !== undefined) return speakers;
  return attributedTo === null ? [] : attributedTo.split(CITING).filter(Boolean);
}

/** How a claim was put: its voice, whether it is news, and how closely dated. */
export function tellingOf(draft: Draft, published: Day | null) {
  return {
    certainty: certaintyOf(draft),
    basis: basisOf(draft, published),
    speakers: speakersOf(draft),
    datePrecision: draft.days ? (draft.precision ?? precisionOf(draft.days, draft.since ?? false)) : null,
    ...(draft.note === undefined ? {} : { note: draft.note }),
  };
}
