import { Button, Group, SegmentedControl, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type ReactElement, useEffect, useState } from 'react';
import { useWords } from '../../app/words.js';
import { PageHead } from '../../parts/page-head.js';
import { useListState } from '../../parts/list-state.js';
import { IncidentResults, ReportResults } from './results.js';
import classes from './search.module.css';
import { SearchFilters } from './search-filters.js';
import { SavedViews } from './saved-views.js';

/** Words, filters, what was found, and the searches that are kept. The search lives in the address, so that a link leads to it. */
export function SearchScreen(): ReactElement {
  const t = useWords();
  const state = useListState();
  const { in: where, ...query } = state.query;
  const incidents = where === 'incidents';
  // On a phone what was found comes first.
  const narrow = useMediaQuery('(max-width: 62em)') ?? false;
  const [opened, setOpened] = useState(false);
  return (
    <>
      <PageHead title={t('console.search.title')} lead={t('console.search.lead')} />
      <Field value={query['q'] ?? ''} search={(q) => state.change({ q })} />
      <div className={classes.columns}>
        <div className={classes.aside}>
          <SegmentedControl
            fullWidth
            value={incidents ? 'incidents' : 'reports'}
            onChange={(value) =>
              // Filters of one mean nothing to the other.
              state.change({ ...EMPTY, in: value === 'incidents' ? value : undefined })
            }
            data={(['reports', 'incidents'] as const).map((value) => ({
              value,
              label: t(`console.search.what.${value}`),
            }))}
            aria-label={t('console.search.what.label')}
          />
          <details
            className={classes.narrowing}
            data-narrow={narrow || undefined}
            open={!narrow || opened}
            onToggle={(event) => narrow && setOpened(event.currentTarget.open)}
          >
            <summary>{t('console.search.filters')}</summary>
            <SearchFilters state={state} incidents={incidents} />
            <SavedViews state={state} />
          </details>
        </div>
        <section aria-label={t('console.search.results')} className={classes.results}>
          {incidents ? <IncidentResults state={state} query={query} /> : <ReportResults state={state} query={query} />}
        </section>
      </div>
    </>
  );
}

const EMPTY = { kind: undefined, language: undefined, source: undefined, state: undefined, level: undefined };

function Field({ value, search }: { value: string; search: (q: string) => void }): ReactElement {
  const t = useWords();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <form
      role="search"
      className={classes.field}
      onSubmit={(event) => {
        event.preventDefault();
        search(text.trim());
      }}
    >
      <TextInput
        type="search"
        label={t('console.search.field')}
        description={t('console.search.help')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.currentTarget.value)}
        autoFocus
      />
      <Group justify="flex-end">
        <Button type="submit">{t('console.search.act')}</Button>
      </Group>
    </form>
  );
}
