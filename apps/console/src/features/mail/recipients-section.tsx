import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { DELIVERY_STATES, type Page, type RecipientView } from '#contracts';
import { barStateOf, deliveryStates } from '#face';
import { type ApiError, get, post, type Wire, withQuery } from '../../api/client.js';
import { keyOf, useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Section } from '../../parts/section.js';
import { RecipientsTable } from './recipients-table.js';
import type { Picked } from './troubles.js';

interface RecipientsSectionProps {
  /** A route that gives a page of RecipientView. */
  path: string;
  /** A route that takes an address in its body, if one can be looked for. */
  find?: string;
  /** How often the list is read anew, in milliseconds. */
  every?: number | undefined;
  /** Whether `path/export.csv` gives the same list as a file. */
  exports?: boolean;
  /** Only those of one trouble. */
  picked?: Picked | null;
  setPicked?: (picked: Picked | null) => void;
}

/** To whom mail went and what became of it; addresses masked. */
export function RecipientsSection(props: RecipientsSectionProps): ReactElement {
  const { path, find, every, exports = false, picked = null, setPicked } = props;
  const t = useWords();
  const [bar, setBar] = useState<string | null>(null);
  const [found, setFound] = useState<Wire<RecipientView>[] | null>(null);
  const states = DELIVERY_STATES.filter((one) => bar !== null && barStateOf(one) === bar);
  const asked = {
    state: picked === null ? states.join(',') : picked.state,
    reason: picked?.reason ?? undefined,
  };
  const list = useInfiniteQuery<Wire<Page<RecipientView>>, ApiError>({
    queryKey: [...keyOf(path), asked],
    queryFn: ({ pageParam }) => get<Page<RecipientView>>(withQuery(path, { limit: 50, ...asked, after: pageParam })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    ...(every === undefined ? {} : { refetchInterval: every }),
  });
  const rows = found ?? list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Section
      title={t('console.alerts.sending.people')}
      aside={
        exports && (
          <Button
            component="a"
            size="compact-sm"
            variant="default"
            href={withQuery(`${path}/export.csv`, asked)}
            download
          >
            {t('console.pace.export')}
          </Button>
        )
      }
    >
      {picked !== null && (
        <Group mb="sm" gap="xs" role="status">
          <Text size="sm">{t('console.pace.only', { reason: picked.words })}</Text>
          <Button variant="default" size="compact-sm" onClick={() => setPicked?.(null)}>
            {t('console.pace.all')}
          </Button>
        </Group>
      )}
      <Group align="flex-end" mb="md" gap="sm">
        <Select
          label={t('console.alerts.people.filter')}
          placeholder={t('console.alerts.people.allStates')}
          clearable
          clearButtonProps={{
            'aria-label': t('console.parts.list.clearOne', { label: t('console.alerts.people.filter') }),
          }}
          w={180}
          size="sm"
          data={deliveryStates(t)
            .filter((segment) => segment.state !== 'handed_over')
            .map((segment) => ({ value: segment.state, label: segment.word }))}
          value={picked === null ? bar : barStateOf(picked.state)}
          onChange={(chosen) => {
            setPicked?.(null);
            setBar(chosen);
          }}
        />
        {find !== undefined && <FindOne path={find} found={found} setFound={setFound} />}
      </Group>
      {list.error !== null && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && list.error === null && <Loading rows={6} />}
      {found !== null && found.length === 0 && <Text role="status">{t('console.alerts.sending.notFound')}</Text>}
      {list.data !== undefined && found === null && rows.length === 0 && (
        <Text c="dimmed">{t('console.parts.list.nothingFound')}</Text>
      )}
      {rows.length > 0 && <RecipientsTable rows={rows} />}
      {found === null && list.hasNextPage && (
        <Button
          variant="default"
          size="sm"
          mt="sm"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('console.alerts.sending.more')}
        </Button>
      )}
    </Section>
  );
}

interface FindOneProps {
  path: string;
  found: Wire<RecipientView>[] | null;
  setFound: (rows: Wire<RecipientView>[] | null) => void;
}

function FindOne({ path, found, setFound }: FindOneProps): ReactElement {
  const t = useWords();
  const [address, setAddress] = useState('');
  const find = useChange(async () => setFound((await post<Page<RecipientView>>(path, { address })).items), []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        find.mutate(undefined);
      }}
    >
      <Group align="flex-end" gap="xs">
        <TextInput
          label={t('console.alerts.sending.find')}
          description={t('console.alerts.sending.findHint')}
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          autoComplete="off"
          required
          withAsterisk={false}
          size="sm"
          miw={220}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" size="sm" loading={find.isPending}>
          {t('console.alerts.sending.findAct')}
        </Button>
        {found !== null && (
          <Button
            variant="subtle"
            size="sm"
            onClick={() => {
              setAddress('');
              setFound(null);
            }}
          >
            {t('console.alerts.sending.clear')}
          </Button>
        )}
      </Group>
      {find.error !== null && <Failure error={find.error} />}
    </form>
  );
}
