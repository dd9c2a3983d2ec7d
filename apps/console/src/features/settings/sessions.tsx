import { Badge, Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { OwnSessionView } from '#contracts';
import { del, post, type Wire } from '../../api/client.js';
import { useChange, useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { said } from '../../parts/said.js';
import { Section } from '../../parts/section.js';
import { When } from '../../parts/when.js';
import classes from './settings.module.css';

const PATH = '/api/sessions';

/** Where one is signed in, and ending it. */
export function Sessions(): ReactElement {
  const t = useWords();
  const list = useRead<OwnSessionView[]>(PATH);
  const endOthers = useChange(() => post<{ ended: number }>(`${PATH}/end-others`), [PATH]);
  const others = (list.data ?? []).filter(({ current }) => !current).length;
  return (
    <Section
      title={t('console.settings.sessions.title')}
      aside={
        others > 0 && (
          <Button
            variant="default"
            size="compact-sm"
            loading={endOthers.isPending}
            onClick={() =>
              endOthers.mutate(undefined, {
                onSuccess: ({ ended }) => said(t('console.settings.sessions.ended', { count: ended })),
              })
            }
          >
            {t('console.settings.sessions.endOthers', { count: others })}
          </Button>
        )
      }
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t('console.settings.sessions.lead')}
      </Text>
      {list.isPending && <Loading rows={2} />}
      {list.error !== null && <Failure error={list.error} retry={() => void list.refetch()} />}
      {endOthers.error !== null && <Failure error={endOthers.error} />}
      {list.data !== undefined && (
        <ul className={classes.list}>
          {list.data.map((session) => (
            <Session key={session.id} session={session} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Session({ session }: { session: Wire<OwnSessionView> }): ReactElement {
  const { id, device, current, createdAt, lastSeenAt } = session;
  const t = useWords();
  const end = useChange(() => del(`${PATH}/${id}`), [PATH]);
  const name = device === '' ? t('console.settings.sessions.unknown') : device;
  return (
    <li>
      <div>
        <Text>
          {name}{' '}
          {current && (
            <Badge variant="outline" tt="none">
              {t('console.settings.sessions.current')}
            </Badge>
          )}
        </Text>
        <Text size="sm" c="dimmed">
          {t('console.settings.sessions.seen')} <When at={lastSeenAt} /> · {t('console.settings.sessions.since')}{' '}
          <When at={createdAt} exact />
        </Text>
        {end.error !== null && <Failure error={end.error} />}
      </div>
      {!current && (
        <Button
          variant="default"
          size="compact-sm"
          loading={end.isPending}
          aria-label={t('console.settings.sessions.endOne', { device: name })}
          onClick={() => end.mutate()}
        >
          {t('console.settings.sessions.end')}
        </Button>
      )}
    </li>
  );
}
