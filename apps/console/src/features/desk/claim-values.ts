import {
  type Aggregate,
  type Basis,
  type Certainty,
  type ClaimKind,
  type DatePrecision,
  type Qualifier,
} from '#contracts';
import type { Key } from '#face';
import type { DeskClaim } from './claim-choice.js';
import type { Marked } from './marked-span.js';

/** What the form of a claim holds; numbers and lists as they are typed. */
export interface ClaimValues {
  what: ClaimKind;
  aggregate: Aggregate | '';
  qualifier: Qualifier;
  count: string;
  most: string;
  dateStart: string;
  dateEnd: string;
  datePrecision: DatePrecision;
  places: string;
  speaker: string;
  via: string;
  certainty: Certainty;
  basis: Basis;
  reason: string;
}

/** A claim that is only begun. */
export const NEW_CLAIM: ClaimValues = {
  ...{ what: 'repatriated', aggregate: '', qualifier: 'exact', count: '', most: '', dateStart: '', dateEnd: '' },
  ...{ datePrecision: 'day', places: '', speaker: '', via: '', certainty: 'reported', basis: 'new', reason: '' },
};

/** A claim as the form shows it. */
export function valuesOf(claim: DeskClaim): ClaimValues {
  const [speaker = '', ...via] = claim.speakers;
  const lowest = claim.countMin ?? claim.countMax;
  return {
    ...{ what: claim.what, aggregate: claim.aggregate ?? '', qualifier: claim.qualifier },
    count: lowest === null ? '' : String(lowest),
    most: claim.qualifier === 'range' && claim.countMax !== null ? String(claim.countMax) : '',
    ...{ dateStart: claim.dateStart ?? '', dateEnd: claim.dateEnd ?? '', datePrecision: claim.datePrecision ?? 'day' },
    ...{ places: claim.places.join(', '), speaker, via: via.join(', ') },
    ...{ certainty: claim.certainty, basis: claim.basis, reason: '' },
  };
}

/** What is wrong with what was typed, by field, as keys of the words. Empty when it can be sent. */
export function claimProblems(values: ClaimValues): Partial<Record<keyof ClaimValues, Key>> {
  const { qualifier, count, most, dateStart, dateEnd } = values;
  const problems: Partial<Record<keyof ClaimValues, Key>> = {};
  if (qualifier !== 'vague' && !isCount(count)) problems.count = 'console.deskwork.form.needCount';
  if (qualifier === 'range' && !isCount(most)) problems.most = 'console.deskwork.form.needMost';
  else if (qualifier === 'range' && Number(most) < Number(count)) problems.most = 'console.deskwork.form.mostTooSmall';
  if (dateStart === '' && dateEnd !== '') problems.dateStart = 'console.deskwork.form.needFirstDay';
  if (dateStart !== '' && dateEnd !== '' && dateEnd < dateStart) problems.dateEnd = 'console.deskwork.form.daysCrossed';
  if (values.speaker.trim() === '' && values.via.trim() !== '') problems.speaker = 'console.deskwork.form.needSpeaker';
  return problems;
}

/** What is sent. @param span the marked words */
export function claimRequest(values: ClaimValues, span: Marked & { textHash: string }): object {
  const { what, qualifier, dateStart, certainty, basis, reason } = values;
  const dateEnd = values.dateEnd === '' ? dateStart : values.dateEnd;
  const list = (text: string, mark: RegExp) => text.split(mark).flatMap((one) => one.trim() || []);
  return {
    ...{ what, qualifier, certainty, basis, reason: reason.trim(), aggregate: values.aggregate || null },
    ...countsOf(values),
    ...{ dateStart: dateStart || null, dateEnd: dateEnd || null },
    datePrecision: dateStart === '' ? null : values.datePrecision,
    places: list(values.places, /[,、，]/),
    speakers: [values.speaker.trim(), ...list(values.via, /,\s/)].filter((name) => name !== ''),
    ...span,
  };
}

function countsOf({ qualifier, count, most }: ClaimValues): { countMin: number | null; countMax: number | null } {
  const number = Number(count);
  switch (qualifier) {
    case 'exact':
    case 'about':
      return { countMin: number, countMax: number };
    case 'at_least':
      return { countMin: number, countMax: null };
    case 'at_most':
      return { countMin: null, countMax: number };
    case 'range':
      return { countMin: number, countMax: Number(most) };
    case 'vague':
      return { countMin: null, countMax: null };
  }
}

function isCount(text: string): boolean {
  return /^\d{1,7}$/.test(text.trim());
}
