import type { IncidentView, Verification } from '#contracts';
import type { Words } from '#face';
import type { Wire } from '../../api/client.js';

/** The form of what we believe. Words in further languages stand under their tag. */
export interface IncidentValues extends Record<string, unknown> {
  title: string;
  summary: string;
  dateStart: string;
  dateEnd: string;
  places: string[];
  verification: Verification;
  texts: Record<string, { title: string; summary: string }>;
}

type Incident = Wire<IncidentView>;

/** What is on the server, as the form holds it. @param languages further languages that have a place in the form */
export function valuesOf(incident: Incident, languages: readonly string[]): IncidentValues {
  const { title, summary, dateStart, dateEnd, places, verification, texts } = incident;
  const tags = [...new Set([...languages, ...Object.keys(texts)])];
  return {
    ...{ title, summary, places: [...places], verification },
    dateStart: dateStart ?? '',
    dateEnd: dateEnd ?? '',
    texts: Object.fromEntries(tags.map((tag) => [tag, texts[tag] ?? { title: '', summary: '' }])),
  };
}

/** What to send: only what differs from what was looked at, so that a colleague's other changes stay. */
export function changeOf(base: IncidentValues, mine: IncidentValues): Record<string, unknown> {
  const change: Record<string, unknown> = {};
  for (const name of FIELDS) if (!same(base[name], mine[name])) change[name] = mine[name];
  for (const name of ['dateStart', 'dateEnd'] as const) if (name in change) change[name] = mine[name] || null;
  const texts = Object.entries(mine.texts).filter(([tag, words]) => !same(base.texts[tag], words));
  if (texts.length > 0) {
    change['texts'] = Object.fromEntries(
      texts.map(([tag, words]) => [tag, words.title.trim() === '' && words.summary.trim() === '' ? null : words]),
    );
  }
  return change;
}

/** One field that two people changed to different things. */
export interface Collision {
  /** Such as `title` or `texts.ko.summary`. */
  path: string;
  mine: unknown;
  theirs: unknown;
}

/** Where both of us changed the same field since `base`. */
export function collisions(base: IncidentValues, mine: IncidentValues, theirs: IncidentValues): Collision[] {
  const flat = [base, mine, theirs].map(flattened) as [Flat, Flat, Flat];
  return Object.keys(flat[1])
    .filter((path) => !same(flat[0][path], flat[1][path]) && !same(flat[0][path], flat[2][path]))
    .filter((path) => !same(flat[1][path], flat[2][path]))
    .map((path) => ({ path, mine: flat[1][path], theirs: flat[2][path] }));
}

/** Theirs, with what only we changed laid over it; where both did, ours. */
export function merged(base: IncidentValues, mine: IncidentValues, theirs: IncidentValues): IncidentValues {
  const ours = flattened(mine);
  const before = flattened(base);
  let result = theirs;
  for (const [path, value] of Object.entries(ours)) {
    if (!same(before[path], value)) result = withField(result, path, value);
  }
  return result;
}

/** The values with one field changed. @param path as in Collision */
export function withField(values: IncidentValues, path: string, value: unknown): IncidentValues {
  const [name = '', tag, part] = path.split('.');
  if (tag === undefined || part === undefined) return { ...values, [name]: value };
  const words = values.texts[tag] ?? { title: '', summary: '' };
  return { ...values, texts: { ...values.texts, [tag]: { ...words, [part]: value } } };
}

/** The rules that the API holds as well. */
export function incidentRules(t: Words) {
  return (values: IncidentValues): Record<string, string> => {
    const problems: Record<string, string> = {};
    if (values.title.trim() === '') problems['title'] = t('console.incidents.believe.needTitle');
    if (values.dateStart !== '' && values.dateEnd !== '' && values.dateEnd < values.dateStart)
      problems['dateEnd'] = t('console.incidents.believe.datesCrossed');
    for (const [tag, words] of Object.entries(values.texts)) {
      if (words.title.trim() === '' && words.summary.trim() !== '')
        problems[`texts.${tag}.title`] = t('console.incidents.believe.needOtherTitle');
    }
    return problems;
  };
}

const FIELDS = ['title', 'summary', 'dateStart', 'dateEnd', 'places', 'verification'] as const;
type Flat = Record<string, unknown>;

function flattened(values: IncidentValues): Flat {
  const flat: Flat = Object.fromEntries(FIELDS.map((name) => [name, values[name]]));
  for (const [tag, { title, summary }] of Object.entries(values.texts)) {
    flat[`texts.${tag}.title`] = title;
    flat[`texts.${tag}.summary`] = summary;
  }
  return flat;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? '') === JSON.stringify(other ?? '');
}
