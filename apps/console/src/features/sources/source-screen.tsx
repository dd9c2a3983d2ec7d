import { Alert, Anchor, Button, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { SourceStoryView } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange, useRead } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { PageHead } from '../../parts/page-head.js';
import { said } from '../../parts/said.js';
import { Facts, Section } from '../../parts/section.js';
import { When } from '../../parts/when.js';
import { editSource } from './edit-source.js';
import { Health, intervalInWords } from './health.js';
import { Items, Polls } from './source-story.js';

type Source = Wire<SourceStoryView>;

/** One source: how it is doing, what its last polls brought, what became of its items. */
export function SourceScreen(): ReactElement {
  const t = useWords();
  const may = useMay();
  const { id } = useParams({ strict: false }) as { id: string };
  const source = useRead<SourceStoryView>(`/api/sources/${id}`, { every: 10_000 });
  const back = { to: '/sources', label: t('console.sources.title') };
  if (source.data === undefined) {
    return (
      <>
        <PageHead title={t('console.sources.title')} back={back} />
        {source.error === null ? <Loading rows={8} /> : <Failure error={source.error} />}
      </>
    );
  }
  const { name, health, failures, errorMessage, errorCode, endedAt } = source.data;
  return (
    <>
      <PageHead
        title={name}
        lead={<Health health={health} />}
        back={back}
        actions={may('sources.manage') && endedAt === null && <Acts source={source.data} />}
      />
      {health === 'failing' && (
        <Alert color="amber" variant="outline" title={t('console.sources.error')} mb="md">
          <Text size="sm">{t('console.sources.healthText.failing', { count: failures })}</Text>
          <Text size="sm">{errorMessage}</Text>
          <Text size="sm" c="dimmed" className="mono">
            {errorCode}
          </Text>
        </Alert>
      )}
      <Section title={t('console.sources.filters.health')}>
        <About source={source.data} />
      </Section>
      <Section title={t('console.sources.polls.title')}>
        <Polls polls={source.data.polls} />
      </Section>
      <Section title={t('console.sources.items.title')}>
        <Items items={source.data.items} />
      </Section>
    </>
  );
}

function About({ source }: { source: Source }): ReactElement {
  const t = useWords();
  const { url, health, intervalMinutes, confidential, endedReason } = source;
  const when = (at: string | null) => (at === null ? t('console.sources.never') : <When at={at} />);
  const resting = health === 'paused' || health === 'ended';
  return (
    <>
      {health !== 'failing' && <p className="quiet">{t(`console.sources.healthText.${health}`)}</p>}
      <Facts
        facts={[
          [
            t('console.sources.facts.url'),
            <Anchor key="url" href={url} target="_blank" rel="noreferrer noopener">
              {url}
            </Anchor>,
          ],
          [t('console.sources.facts.interval'), intervalInWords(t, intervalMinutes)],
          [
            t('console.sources.facts.confidential'),
            confidential ? t('console.sources.facts.hidden') : t('console.sources.facts.named'),
          ],
          [t('console.sources.facts.added'), when(source.createdAt)],
          [t('console.sources.facts.polled'), when(source.polledAt)],
          [t('console.sources.facts.succeeded'), when(source.succeededAt)],
          [t('console.sources.facts.newItem'), when(source.newItemAt)],
          ...(resting ? [] : [[t('console.sources.facts.next'), when(source.nextPollAt)] as const]),
          ...(endedReason === null ? [] : [[t('console.sources.facts.ended'), endedReason] as const]),
        ]}
      />
    </>
  );
}

function Acts({ source }: { source: Source }): ReactElement {
  const t = useWords();
  const confirm = useConfirm();
  const { id, health } = source;
  const acting = useChange(
    ({ way, body = {} }: { way: 'poll' | 'pause' | 'resume' | 'end'; body?: object }) =>
      post(`/api/sources/${id}/${way}`, body),
    ['/api/sources', '/api/now'],
  );
  const end = () =>
    confirm({
      title: t('console.sources.endDialog.title'),
      text: t('console.sources.endDialog.text'),
      act: t('console.sources.endDialog.act'),
      reason: t('console.sources.endDialog.reason'),
      grave: true,
      onConfirm: async (reason) => {
        await acting.mutateAsync({ way: 'end', body: { reason } });
        said(t('console.sources.act.ended'));
      },
    });
  const simple = (way: 'poll' | 'pause' | 'resume', words: string) => () =>
    acting.mutate({ way }, { onSuccess: () => said(words) });
  return (
    <>
      {acting.error !== null && <Failure error={acting.error} />}
      <Button variant="default" onClick={end}>
        {t('console.sources.act.end')}
      </Button>
      {health === 'paused' ? (
        <Button variant="default" onClick={simple('resume', t('console.sources.act.resumed'))}>
          {t('console.sources.act.resume')}
        </Button>
      ) : (
        <Button variant="default" onClick={simple('pause', t('console.sources.act.paused'))}>
          {t('console.sources.act.pause')}
        </Button>
      )}
      <Button variant="default" onClick={() => editSource(t, source)}>
        {t('console.sources.act.edit')}
      </Button>
      {health !== 'paused' && (
        <Button onClick={simple('poll', t('console.sources.act.polled'))}>{t('console.sources.act.poll')}</Button>
      )}
    </>
  );
}
