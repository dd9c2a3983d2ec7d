import type { ClaimValue } from '#contracts';
import { countInWords, dateInWords, placeName, type Words } from '#face';
import type { Wire } from '../../api/client.js';

type Value = Wire<ClaimValue>;

/** A claim in one line: "at least 500 people · forced back · 9 October 2023 · Jilin · Human Rights Watch". */
export function claimInWords(t: Words, value: Value): string {
  const places = value.places.map((place) => placeName(t, place));
  const parts = [
    countInWords(t, value),
    t(`console.desk.claim.what.${value.what}`),
    value.dateStart === null ? '' : dateInWords(t, value.dateStart, value.dateEnd),
    places.length === 0 ? '' : t.list(places),
    value.attributedTo ?? '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** What differs between two versions of a claim, each as its name and what it said before and after. */
export function claimChanges(t: Words, before: Value, after: Value): { name: string; before: string; after: string }[] {
  const none = t('console.deskwork.history.nothing');
  const facts: [string, (value: Value) => string][] = [
    [t('console.deskwork.form.what'), (value) => t(`console.desk.claim.what.${value.what}`)],
    [t('console.deskwork.form.count'), (value) => countInWords(t, value)],
    [t('console.desk.claim.when'), (value) => dateInWords(t, value.dateStart, value.dateEnd)],
    [
      t('console.deskwork.form.precision'),
      ({ datePrecision }) => (datePrecision === null ? '' : t(`console.deskwork.precision.${datePrecision}`)),
    ],
    [t('console.desk.claim.where'), ({ places }) => t.list(places.map((place) => placeName(t, place)))],
    [t('console.desk.claim.by'), ({ attributedTo }) => attributedTo ?? t('console.desk.claim.itself')],
    [t('console.deskwork.form.certainty'), ({ certainty }) => t(`console.deskwork.certainty.${certainty}`)],
    [t('console.deskwork.form.basis'), ({ basis }) => t(`console.deskwork.basis.${basis}`)],
    [
      t('console.deskwork.form.aggregate'),
      ({ aggregate }) =>
        aggregate === null ? t('console.deskwork.form.event') : t(`console.deskwork.form.aggregates.${aggregate}`),
    ],
    [t('console.deskwork.form.quotation'), ({ quote }) => quote],
  ];
  return facts
    .map(([name, say]) => ({ name, before: say(before) || none, after: say(after) || none }))
    .filter((change) => change.before !== change.after);
}
