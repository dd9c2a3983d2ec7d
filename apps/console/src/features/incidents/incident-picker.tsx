import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import type { IncidentView, Page } from '#contracts';
import { dateInWords } from '#face';
import { withQuery, type Wire } from '../../api/client.js';
import { useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';

interface IncidentPickerProps {
  label: string;
  /** What is chosen; its whole view is given, since forms need its revision and kind. */
  chosen: Wire<IncidentView> | null;
  choose: (incident: Wire<IncidentView> | null) => void;
  /** Ids that are not offered. */
  without?: readonly string[];
  /** Only of this kind. */
  kind?: string;
  error?: string | undefined;
}

/** Finds an incident by words of its title or by its reference. */
export function IncidentPicker(props: IncidentPickerProps): ReactElement {
  const { label, chosen, choose, without = [], kind, error } = props;
  const t = useWords();
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim(), 200);
  const query = {
    limit: '20',
    ...(asked === '' ? {} : { q: asked.split(' · ')[0]! }),
    ...(kind === undefined ? {} : { kind }),
  };
  const found = useRead<Page<IncidentView>>(withQuery('/api/incidents', query), { keepPrevious: true });
  const offered = (found.data?.items ?? []).filter(({ id }) => !without.includes(id));
  const all = chosen === null || offered.some(({ id }) => id === chosen.id) ? offered : [chosen, ...offered];
  return (
    <Select
      label={label}
      description={t('console.relations.pickHelp')}
      data={all.map((incident) => ({ value: incident.id, label: labelOf(incident) }))}
      value={chosen?.id ?? null}
      onChange={(id) => choose(all.find((incident) => incident.id === id) ?? null)}
      searchable
      clearable
      onSearchChange={setWords}
      filter={({ options }) => options}
      nothingFoundMessage={t('console.relations.pickNothing')}
      maxDropdownHeight={280}
      error={error}
    />
  );

  function labelOf({ reference, title, dateStart, dateEnd }: Wire<IncidentView>): string {
    return `${reference} · ${dateInWords(t, dateStart, dateEnd)} · ${title}`;
  }
}
