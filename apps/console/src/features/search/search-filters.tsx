import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import {
  INCIDENT_KINDS,
  LANGUAGES,
  type Page,
  REPORT_KINDS,
  SEARCH_SORTS,
  SEARCHED_STATES,
  type SourceView,
  VERIFICATIONS,
} from '#contracts';
import { incidentKind, verificationMark } from '#face';
import { useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import type { ListState } from '../../parts/list-state.js';
import classes from './search.module.css';

const STATES = ['draft', 'published', 'changed', 'withdrawn'] as const;
type Option = { value: string; label: string };

/** What narrows a search; each in the address. */
export function SearchFilters({ state, incidents }: { state: ListState; incidents: boolean }): ReactElement {
  const t = useWords();
  const { query, change } = state;
  const any = { value: '', label: t('console.parts.list.any') };
  const select = (name: string, label: string, data: Option[], without: Option | null = any) => (
    <NativeSelect
      label={label}
      value={query[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      data={without === null ? data : [without, ...data]}
    />
  );
  const day = (name: 'from' | 'to') => (
    <TextInput
      type="date"
      label={t(`console.search.${name}`)}
      value={query[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  const { in: _, q: __, after: ___, ...set } = query;
  return (
    <div className={classes.filters} role="group" aria-label={t('console.search.filters')}>
      {select(
        'sort',
        t('console.search.sort.label'),
        SEARCH_SORTS.map((value) => ({ value, label: t(`console.search.sort.${value}`) })),
        null,
      )}
      {incidents ? <OfIncidents select={select} /> : <OfReports select={select} />}
      <div className={classes.pair}>
        {day('from')}
        {day('to')}
      </div>
      <TextInput
        key={query['place'] ?? ''}
        label={t('console.search.place')}
        defaultValue={query['place'] ?? ''}
        maxLength={100}
        onBlur={(event) => change({ place: event.currentTarget.value.trim() })}
        onKeyDown={(event) => event.key === 'Enter' && change({ place: event.currentTarget.value.trim() })}
      />
      {Object.keys(set).length > 0 && (
        <Button
          variant="default"
          size="compact-md"
          onClick={() => change(Object.fromEntries(Object.keys(set).map((name) => [name, undefined])))}
        >
          {t('console.search.clear')}
        </Button>
      )}
    </div>
  );
}

type Select = (name: string, label: string, data: Option[]) => ReactElement;

function OfReports({ select }: { select: Select }): ReactElement {
  const t = useWords();
  const sources = useRead<Page<SourceView>>('/api/sources?limit=200&sort=name');
  return (
    <>
      {select(
        'language',
        t('console.search.language'),
        LANGUAGES.map((value) => ({ value, label: t(`console.desk.language.${value}`) })),
      )}
      {select(
        'kind',
        t('console.search.kind'),
        REPORT_KINDS.map((value) => ({ value, label: t(`console.desk.kind.${value}`) })),
      )}
      {select(
        'state',
        t('console.search.state'),
        SEARCHED_STATES.map((value) => ({ value, label: t(`console.search.states.${value}`) })),
      )}
      {select(
        'source',
        t('console.search.source'),
        (sources.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
      )}
    </>
  );
}

function OfIncidents({ select }: { select: Select }): ReactElement {
  const t = useWords();
  return (
    <>
      {select(
        'kind',
        t('console.search.incidentKind'),
        INCIDENT_KINDS.map((value) => ({ value, label: incidentKind(t, value).word })),
      )}
      {select(
        'level',
        t('console.search.level'),
        VERIFICATIONS.map((value) => ({ value, label: verificationMark(t, value).word })),
      )}
      {select(
        'state',
        t('console.search.state'),
        STATES.map((value) => ({ value, label: t(`console.search.incidentStates.${value}`) })),
      )}
    </>
  );
}
