import { Anchor, Button, Checkbox, CloseButton, Group, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { SearchViewView } from '#contracts';
import { del, post } from '../../api/client.js';
import { useChange, useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import type { ListState } from '../../parts/list-state.js';
import { said } from '../../parts/said.js';
import classes from './search.module.css';

const TOUCHED = ['/api/search/views'];

/** The searches that are kept, one's own and the shared ones, and keeping the one that is shown. */
export function SavedViews({ state }: { state: ListState }): ReactElement {
  const t = useWords();
  const views = useRead<{ items: SearchViewView[] }>('/api/search/views');
  const removing = useChange((id: string) => del(`/api/search/views/${id}`), TOUCHED);
  const items = views.data?.items ?? [];
  return (
    <section className={classes.views} aria-label={t('console.search.views.title')}>
      <h2>{t('console.search.views.title')}</h2>
      {views.data !== undefined && items.length === 0 && <p className="quiet">{t('console.search.views.none')}</p>}
      <ul>
        {items.map(({ id, name, query, own, staffName }) => (
          <li key={id}>
            <Anchor
              component={Link}
              to="/search"
              search={Object.fromEntries(new URLSearchParams(query)) as never}
              dir="auto"
            >
              {name}
            </Anchor>
            {!own && <span className="quiet small">{t('console.search.views.by', { name: staffName ?? '–' })}</span>}
            {own && (
              <CloseButton
                size="sm"
                aria-label={t('console.search.views.remove', { name })}
                onClick={() => removing.mutate(id, { onSuccess: () => said(t('console.search.views.removed')) })}
              />
            )}
          </li>
        ))}
      </ul>
      {(views.error ?? removing.error) !== null && <Failure error={(views.error ?? removing.error)!} />}
      <Keep state={state} />
    </section>
  );
}

function Keep({ state }: { state: ListState }): ReactElement | null {
  const t = useWords();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const saving = useChange(
    (body: { name: string; query: string; shared: boolean }) => post('/api/search/views', body),
    TOUCHED,
  );
  const { after: _, ...query } = state.query;
  if (Object.keys(query).length === 0) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate(
          { name: name.trim(), query: new URLSearchParams(query).toString(), shared },
          {
            onSuccess: () => {
              setName('');
              said(t('console.search.views.saved'));
            },
          },
        );
      }}
    >
      <TextInput
        label={t('console.search.views.name')}
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox
        my="xs"
        label={t('console.search.views.shared')}
        checked={shared}
        onChange={(event) => setShared(event.currentTarget.checked)}
      />
      {saving.error !== null && <Failure error={saving.error} />}
      <Group>
        <Button
          type="submit"
          variant="default"
          size="compact-md"
          disabled={name.trim() === ''}
          loading={saving.isPending}
        >
          {t('console.search.views.save')}
        </Button>
      </Group>
    </form>
  );
}
