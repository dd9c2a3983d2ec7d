import { Button, Checkbox, Group, Text } from '@mantine/core';
import { type ReactElement, type ReactNode, useState } from 'react';
import type { Page } from '#contracts';
import { withQuery, type Wire } from '../api/client.js';
import { useRead } from '../api/queries.js';
import { useWords } from '../app/words.js';
import { Failure } from './failure.js';
import type { Column } from './list-column.js';
import { ListFilters, type ListFilter } from './list-filters.js';
import { useListState } from './list-state.js';
import classes from './table.module.css';
import { ListRow, SortHead } from './list-row.js';
import { Loading } from './loading.js';

interface ListTableProps<View> {
  /** The list's route, such as /api/incidents; takes limit, after, sort, q and the filters. */
  path: string;
  /** Said to those who hear the table. */
  label: string;
  columns: readonly Column<Wire<View>>[];
  /** The first column is the row's title and leads here when the row has a place of its own. */
  rowLink?: (row: Wire<View>) => string;
  filters?: readonly ListFilter[];
  /** Whether the list can be searched by words. */
  searchable?: boolean;
  /** Order and filters when the address says nothing. */
  standard?: Readonly<Record<string, string>>;
  /** What is shown when there is nothing at all, and nothing is filtered. */
  empty: ReactNode;
  /** Whether `path/export.csv` gives the same list as a file. */
  exports?: boolean;
  /** Buttons for the rows that are ticked; without it there are no ticks. */
  selection?: (rows: Wire<View>[], clear: () => void) => ReactNode;
}

/** A list of the API as a table that sorts, filters, pages and exports; on a phone each row is a card. */
export function ListTable<View extends { id: string }>(props: ListTableProps<View>): ReactElement {
  const { path, filters = [], searchable = false, standard = {}, exports = false } = props;
  const t = useWords();
  const { query, change, turn } = useListState(standard);
  const list = useRead<Page<View>>(withQuery(path, query), { keepPrevious: true });
  const { after: _, ...asked } = query;
  const narrowed = Object.keys(asked).some((name) => name !== 'sort' && asked[name] !== standard[name]);
  return (
    <div>
      <ListFilters filters={filters} searchable={searchable} query={query} change={change}>
        {exports && (
          <Button component="a" variant="default" size="sm" href={withQuery(`${path}/export.csv`, asked)} download>
            {t('console.parts.list.export')}
          </Button>
        )}
      </ListFilters>
      {list.error !== null && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && list.error === null && <Loading rows={8} />}
      {list.data !== undefined && list.data.items.length === 0 && !narrowed && query.after === undefined && props.empty}
      {list.data !== undefined && list.data.items.length === 0 && (narrowed || query.after !== undefined) && (
        <NothingFound clear={() => change(Object.fromEntries(Object.keys(asked).map((name) => [name, undefined])))} />
      )}
      {list.data !== undefined && list.data.items.length > 0 && (
        <Rows
          {...props}
          rows={list.data.items as Wire<View>[]}
          sort={query.sort}
          change={change}
          old={list.isPlaceholderData}
        />
      )}
      {list.data !== undefined && (
        <Pages first={query.after === undefined} next={list.data.next as string | null} turn={turn} />
      )}
    </div>
  );
}

interface RowsProps<View> extends ListTableProps<View> {
  rows: Wire<View>[];
  sort: string | undefined;
  change: (part: Record<string, string | undefined>) => void;
  old: boolean;
}

function Rows<View extends { id: string }>(props: RowsProps<View>): ReactElement {
  const { rows, columns, label, sort, change, old, selection, rowLink } = props;
  const t = useWords();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.filter((row) => ticked.has(idOf(row)));
  const tick = (ids: string[], on: boolean) =>
    setTicked((before) => new Set(on ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  return (
    <>
      {selection !== undefined && chosen.length > 0 && (
        <Group className={classes.chosen} role="status">
          <Text size="sm">{t('console.parts.list.chosen', { count: chosen.length })}</Text>
          {selection(chosen, () => setTicked(new Set()))}
        </Group>
      )}
      <table className={`${classes.table} ${classes.list}`} aria-label={label} data-old={old}>
        <thead>
          <tr>
            {selection !== undefined && (
              <th className={classes.tick}>
                <Checkbox
                  size="xs"
                  aria-label={t('console.parts.list.chooseAll')}
                  checked={chosen.length === rows.length}
                  indeterminate={chosen.length > 0 && chosen.length < rows.length}
                  onChange={(event) => tick(rows.map(idOf), event.currentTarget.checked)}
                />
              </th>
            )}
            {columns.map((column) => (
              <SortHead key={column.key} column={column} sort={sort} change={change} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ListRow
              key={idOf(row)}
              row={row}
              columns={columns}
              link={rowLink?.(row)}
              ticked={selection === undefined ? undefined : ticked.has(idOf(row))}
              tick={(on) => tick([idOf(row)], on)}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

const idOf = (row: unknown): string => (row as { id: string }).id;

function NothingFound({ clear }: { clear: () => void }): ReactElement {
  const t = useWords();
  return (
    <Group py="lg">
      <Text c="dimmed">{t('console.parts.list.nothingFound')}</Text>
      <Button variant="default" size="compact-sm" onClick={clear}>
        {t('console.parts.list.clear')}
      </Button>
    </Group>
  );
}

interface PagesProps {
  first: boolean;
  next: string | null;
  turn: (after: string | undefined) => void;
}

function Pages({ first, next, turn }: PagesProps): ReactElement | null {
  const t = useWords();
  if (first && next === null) return null;
  return (
    <Group component="nav" aria-label={t('console.parts.list.pages')} justify="flex-end" mt="sm">
      <Button variant="default" size="sm" disabled={first} onClick={() => turn(undefined)}>
        {t('console.parts.list.first')}
      </Button>
      <Button variant="default" size="sm" disabled={next === null} onClick={() => turn(next ?? undefined)}>
        {t('console.parts.list.next')}
      </Button>
    </Group>
  );
}
