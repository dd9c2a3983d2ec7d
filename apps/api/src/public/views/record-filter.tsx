import type { ReactElement } from 'react';
import { INCIDENT_KINDS, VERIFICATIONS } from '#contracts';
import { incidentKind, verificationMark } from '#face';
import type { RecordCounts } from '#incidents';
import { placeIn } from '../map/where.js';
import { isNarrowed, type RecordQuery } from '../record/record-query.js';
import { Button, Select, useDress } from './parts/index.js';

/** Narrows the list by what is on it; an option says how many incidents it leaves. Works without JavaScript. */
export function RecordFilterForm({ query, counts }: { query: RecordQuery; counts: RecordCounts }): ReactElement {
  const { t, link } = useDress();
  const option = (value: string, name: string, count: number) => ({
    value,
    text: t('record.filter.option', { name, count }),
  });
  const kinds = INCIDENT_KINDS.flatMap((kind) =>
    counts.kinds[kind] === undefined ? [] : option(kind, incidentKind(t, kind).word, counts.kinds[kind]),
  );
  const levels = VERIFICATIONS.flatMap((level) =>
    counts.levels[level] === undefined ? [] : option(level, verificationMark(t, level).word, counts.levels[level]),
  );
  const years = Object.entries(counts.years)
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([year, count]) =>
      option(String(Number(year)), t('record.timeline.year', { year: String(Number(year)) }), count),
    );
  const places = Object.keys(counts.places)
    .map((place) => ({ value: place, text: placeIn(t, place) }))
    .sort((a, b) => a.text.localeCompare(b.text, t.language));
  return (
    <details className="filter no-print" open={isNarrowed(query)}>
      <summary>{t('record.filter.title')}</summary>
      <form method="get" action={link('/record')} className="filter-form">
        <Select name="kind" label={t('record.filter.kind')} options={kinds} value={query.kind} />
        <Select name="level" label={t('record.filter.level')} options={levels} value={query.level} />
        <Select name="year" label={t('record.filter.year')} options={years} value={query.year?.toString()} />
        <Select name="place" label={t('record.filter.place')} options={places} value={query.place} />
        <Button>{t('record.filter.show')}</Button>
      </form>
    </details>
  );
}
