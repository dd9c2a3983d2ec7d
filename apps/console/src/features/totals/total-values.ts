import type { Aggregate, ClaimKind, Qualifier, TotalDetail, TotalProposal, Verification } from '#contracts';
import type { Words } from '#face';
import type { Wire } from '../../api/client.js';

/** The form of a total. Numbers are empty strings where nothing is typed. */
export interface TotalValues extends Record<string, unknown> {
  aggregate: Aggregate;
  what: ClaimKind;
  qualifier: Qualifier;
  number: number | string;
  upper: number | string;
  attributedTo: string;
  saidOn: string;
  dateStart: string;
  dateEnd: string;
  places: string[];
  /** References of incidents that it names. */
  names: string[];
  url: string;
  note: string;
  /** In further languages, by tag; empty where nothing is typed. */
  notes: Record<string, string>;
  verification: Verification;
  reason: string;
  basisKind: string;
  basisWho: string;
  basisUrl: string;
}

const EMPTY: TotalValues = {
  ...{ aggregate: 'total', what: 'repatriated', qualifier: 'at_least', number: '', upper: '', attributedTo: '' },
  ...{
    saidOn: '',
    dateStart: '',
    dateEnd: '',
    places: [],
    names: [],
    url: '',
    note: '',
    notes: {},
    verification: 'reported',
  },
  ...{ reason: '', basisKind: 'none', basisWho: '', basisUrl: '' },
};

/** What a claim says already. */
export function valuesOfClaim(claim: Wire<TotalProposal> | undefined): TotalValues {
  if (claim === undefined) return EMPTY;
  const { aggregate, what, attributedTo, dateStart, dateEnd, places, report } = claim;
  const publishedOn = report.publishedAt?.slice(0, 10) ?? '';
  return {
    ...EMPTY,
    ...{ aggregate, what, ...numbersOf(claim), attributedTo: attributedTo ?? '', places: [...places] },
    ...{ dateStart: dateStart ?? '', dateEnd: dateEnd ?? dateStart ?? '', saidOn: publishedOn },
  };
}

/** What is on the server, as the form holds it. */
export function valuesOfTotal(total: Wire<TotalDetail>): TotalValues {
  const { aggregate, what, attributedTo, saidOn, dateStart, dateEnd, places, names, url, note, notes, verification } =
    total;
  return {
    ...EMPTY,
    ...{ aggregate, what, ...numbersOf(total), attributedTo, saidOn: saidOn ?? '', dateStart: dateStart ?? '' },
    ...{ dateEnd: dateEnd ?? '', places: [...places], names: names.map(({ reference }) => reference) },
    ...{ url: url ?? '', note, notes: { ...notes }, verification },
  };
}

/** What the API is sent; the level with its reason where it changed. */
export function requestOf(values: TotalValues): object {
  const { aggregate, what, qualifier, number, upper, attributedTo, places, names, note } = values;
  const least = qualifier === 'vague' || qualifier === 'at_most' ? null : Number(number);
  const most = {
    range: Number(upper),
    at_most: Number(number),
    exact: least,
    about: least,
    at_least: null,
    vague: null,
  };
  const filled = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    ...{ aggregate, what, qualifier, countMin: least, countMax: most[qualifier], attributedTo, places, names, note },
    ...{ saidOn: filled(values.saidOn), dateStart: filled(values.dateStart), dateEnd: filled(values.dateEnd) },
    ...{ url: filled(values.url), notes: writtenNotes(values) },
  };
}

function writtenNotes({ notes }: TotalValues): Record<string, string> {
  const written = Object.entries(notes).map(([tag, text]) => [tag, text.trim()] as const);
  return Object.fromEntries(written.filter(([, text]) => text !== ''));
}

/** Why the level is what it is; null where nothing was said. */
export function levelOf({ reason, basisKind, basisWho, basisUrl }: TotalValues): object | null {
  if (reason.trim() === '') return null;
  const url = basisUrl.trim() === '' ? null : basisUrl.trim();
  return { reason, basis: basisKind === 'none' ? null : { kind: basisKind, who: basisWho, url } };
}

/** The rules that the API holds as well. */
export function totalRules(t: Words) {
  return (values: TotalValues): Record<string, string> => {
    const { qualifier, number, upper, dateStart, dateEnd } = values;
    const problems: Record<string, string> = {};
    if (values.attributedTo.trim() === '') problems['attributedTo'] = t('console.totals.form.needWho');
    if (qualifier !== 'vague' && typeof number !== 'number') problems['number'] = t('console.totals.form.needNumber');
    if (qualifier === 'range' && typeof upper !== 'number') problems['upper'] = t('console.totals.form.needNumber');
    if (qualifier === 'range' && Number(number) > Number(upper)) problems['upper'] = t('console.totals.form.badRange');
    if (values.note.trim() === '' && Object.keys(writtenNotes(values)).length > 0)
      problems['note'] = t('console.totals.form.noteEnglish');
    if (dateStart !== '' && dateEnd !== '' && dateEnd < dateStart)
      problems['dateEnd'] = t('console.totals.form.datesCrossed');
    return problems;
  };
}

function numbersOf({
  qualifier,
  countMin,
  countMax,
}: {
  qualifier: Qualifier;
  countMin: number | null;
  countMax: number | null;
}) {
  return { qualifier, number: countMin ?? countMax ?? '', upper: qualifier === 'range' ? (countMax ?? '') : '' };
}
