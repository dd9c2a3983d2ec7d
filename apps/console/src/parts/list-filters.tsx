import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { useWords } from '../app/words.js';

/** One way to narrow a list: a query parameter of its route and the values it may have. */
export interface ListFilter {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
}

interface ListFiltersProps {
  filters: readonly ListFilter[];
  searchable: boolean;
  query: Readonly<Record<string, string>>;
  change: (part: Record<string, string | undefined>) => void;
  /** More at the right end. */
  children?: ReactNode;
}

/** Search and filters above a list; on a phone the filters wait behind one button. "Any" is what an empty one means. */
export function ListFilters({ filters, searchable, query, change, children }: ListFiltersProps): ReactElement | null {
  const t = useWords();
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const [opened, { toggle }] = useDisclosure(false);
  if (filters.length === 0 && !searchable && !children) return null;
  const chosen = filters.filter(({ name }) => query[name] !== undefined).length;
  const all = (
    <>
      {filters.map((filter) => (
        <Filter key={filter.name} filter={filter} value={query[filter.name] ?? null} change={change} wide={narrow} />
      ))}
      {children}
    </>
  );
  return (
    <Group align="flex-end" gap="sm" mb="md">
      {searchable && <Search value={query.q ?? ''} change={(q) => change({ q })} wide={narrow} />}
      {!narrow && all}
      {narrow && (
        <Button variant="default" size="sm" onClick={toggle} aria-expanded={opened}>
          {t('console.parts.list.filters', { count: chosen })}
        </Button>
      )}
      {narrow && opened && <Stack w="100%">{all}</Stack>}
    </Group>
  );
}

interface FilterProps {
  filter: ListFilter;
  value: string | null;
  change: ListFiltersProps['change'];
  wide: boolean;
}

function Filter({ filter: { name, label, options }, value, change, wide }: FilterProps): ReactElement {
  const t = useWords();
  return (
    <Select
      label={label}
      size="sm"
      {...(wide ? { w: '100%' } : { flex: '1 1 130px', maw: 180 })}
      placeholder={t('console.parts.list.any')}
      clearable
      clearButtonProps={{ 'aria-label': t('console.parts.list.clearOne', { label }) }}
      data={[...options]}
      value={value}
      onChange={(chosen) => change({ [name]: chosen ?? undefined })}
    />
  );
}

interface SearchProps {
  value: string;
  change: (q: string | undefined) => void;
  wide: boolean;
}

function Search({ value, change, wide }: SearchProps): ReactElement {
  const t = useWords();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const ask = useDebouncedCallback((q: string) => change(q === '' ? undefined : q), 250);
  return (
    <TextInput
      type="search"
      label={t('console.parts.list.search')}
      size="sm"
      {...(wide ? { flex: 1 } : { flex: '1 1 180px', maw: 240 })}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        ask(event.currentTarget.value.trim());
      }}
    />
  );
}
