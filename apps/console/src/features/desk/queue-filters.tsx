import { Button, Checkbox, Collapse, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { type ReactElement, useEffect, useState } from 'react';
import { LANGUAGES, type Page, REPORT_KINDS, REPORT_STATES, type SourceView } from '#contracts';
import { useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import classes from './desk.module.css';
import type { DeskState } from './desk-state.js';

const SORTS = {
  waiting: ['-foundAt', '-publishedAt', '-urgency', '-relevance', 'foundAt'],
  irrelevant: ['-foundAt', '-publishedAt', 'foundAt'],
  dismissed: ['-dismissedAt', '-foundAt', '-publishedAt'],
} as const;

/** Which reports, in which order, narrowed by what. */
export function QueueFilters({ desk }: { desk: DeskState }): ReactElement {
  const t = useWords();
  const [opened, { toggle }] = useDisclosure(false);
  const { query, change } = desk;
  const state = REPORT_STATES.find((one) => one === query['state']) ?? 'waiting';
  const { state: _, sort, after: __, ...narrowing } = query;
  const count = Object.keys(narrowing).length;
  return (
    <div className={classes.filters}>
      <SegmentedControl
        fullWidth
        size="xs"
        value={state}
        onChange={(value) => change({ state: value, sort: value === 'dismissed' ? '-dismissedAt' : '-foundAt' })}
        data={REPORT_STATES.map((value) => ({ value, label: t(`console.desk.state.${value}`) }))}
        aria-label={t('console.desk.state.label')}
      />
      {state === 'irrelevant' && <p className={classes.note}>{t('console.desk.stateHelp.irrelevant')}</p>}
      <div className={classes.filterLine}>
        <NativeSelect
          size="xs"
          aria-label={t('console.desk.sort.label')}
          value={sort ?? '-foundAt'}
          onChange={(event) => change({ sort: event.currentTarget.value })}
          data={SORTS[state].map((value) => ({ value, label: t(`console.desk.sort.${value}`) }))}
        />
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFilter size={14} aria-hidden />}
          onClick={toggle}
          aria-expanded={opened}
        >
          {count === 0 ? t('console.desk.filters') : t('console.desk.filtersSet', { count })}
        </Button>
      </div>
      <Collapse expanded={opened}>
        <Narrowing desk={desk} />
      </Collapse>
    </div>
  );
}

function Narrowing({ desk }: { desk: DeskState }): ReactElement {
  const t = useWords();
  const { query, change } = desk;
  const sources = useRead<Page<SourceView>>('/api/sources?limit=200&sort=name');
  const any = { value: '', label: t('console.parts.list.any') };
  const select = (name: string, label: string, data: { value: string; label: string }[]) => (
    <NativeSelect
      size="xs"
      label={label}
      value={query[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      data={[any, ...data]}
    />
  );
  return (
    <div className={classes.narrowing}>
      <Search value={query['q'] ?? ''} change={(q) => change({ q })} />
      {select(
        'kind',
        t('console.desk.kind.label'),
        REPORT_KINDS.map((value) => ({ value, label: t(`console.desk.kind.${value}`) })),
      )}
      {select(
        'language',
        t('console.desk.language.label'),
        LANGUAGES.map((value) => ({ value, label: t(`console.desk.language.${value}`) })),
      )}
      {select(
        'source',
        t('console.desk.source'),
        (sources.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
      )}
      <Checkbox
        size="xs"
        label={t('console.desk.mine')}
        checked={query['mine'] === 'true'}
        onChange={(event) => change({ mine: event.currentTarget.checked ? 'true' : undefined })}
      />
      <Checkbox
        size="xs"
        label={t('console.deskwork.assign.mine')}
        checked={query['forMe'] === 'true'}
        onChange={(event) => change({ forMe: event.currentTarget.checked ? 'true' : undefined })}
      />
    </div>
  );
}

function Search({ value, change }: { value: string; change: (q: string) => void }): ReactElement {
  const t = useWords();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const ask = useDebouncedCallback(change, 250);
  return (
    <TextInput
      type="search"
      size="xs"
      label={t('console.desk.search')}
      leftSection={<IconSearch size={14} aria-hidden />}
      value={text}
      maxLength={200}
      onChange={(event) => {
        setText(event.currentTarget.value);
        ask(event.currentTarget.value.trim());
      }}
    />
  );
}
