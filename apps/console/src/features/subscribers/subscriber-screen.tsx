import { useParams } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { SubscriberView } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange, useRead } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { AskButton } from '../../parts/ask-button.js';
import { DiscloseButton } from '../../parts/disclose-button.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { PageHead } from '../../parts/page-head.js';
import { said } from '../../parts/said.js';
import { Section } from '../../parts/section.js';
import { SubscriberFacts } from './subscriber-facts.js';

/** One subscriber: what is known, the address by an act that is recorded, and ending on request. */
export function SubscriberScreen(): ReactElement {
  const t = useWords();
  const { subscriber: id } = useParams({ strict: false }) as { subscriber: string };
  const path = `/api/subscribers/${id}`;
  const subscriber = useRead<SubscriberView>(path);
  const may = useMay();
  return (
    <>
      <PageHead
        title={`${t('console.subscribers.one.title')} ${id.slice(-8)}`}
        back={{ to: '/subscribers', label: t('console.subscribers.back') }}
        actions={subscriber.data?.endedAt === null && may('subscribers.manage') && <End path={path} />}
      />
      {subscriber.error !== null && <Failure error={subscriber.error} />}
      {subscriber.isPending && subscriber.error === null && <Loading rows={6} />}
      {subscriber.data !== undefined && (
        <Section title={t('console.subscribers.one.facts')}>
          <SubscriberFacts
            subscriber={subscriber.data}
            more={[
              [t('console.subscribers.one.address'), <Address key="a" path={path} subscriber={subscriber.data} />],
            ]}
          />
        </Section>
      )}
    </>
  );
}

function Address({ path, subscriber }: { path: string; subscriber: Wire<SubscriberView> }): ReactElement {
  const t = useWords();
  const [address, setAddress] = useState<string | null>(null);
  if (subscriber.endedAt !== null) return <span className="quiet">{t('console.subscribers.one.forgotten')}</span>;
  if (address !== null) return <bdi>{address}</bdi>;
  return (
    <>
      <span className="quiet">{t('console.subscribers.one.hidden')}</span>
      <DiscloseButton
        path={`${path}/disclose`}
        act={t('console.subscribers.one.disclose')}
        size="compact-sm"
        setAddress={setAddress}
      />
    </>
  );
}

function End({ path }: { path: string }): ReactElement {
  const t = useWords();
  const end = useChange((why: string) => post(`${path}/end`, { why }), ['/api/subscribers', '/api/alerts']);
  return (
    <AskButton
      grave
      title={t('console.subscribers.one.endTitle')}
      text={t('console.subscribers.one.endText')}
      act={t('console.subscribers.one.end')}
      reason={t('console.subscribers.one.why')}
      onConfirm={async (why) => {
        await end.mutateAsync(why);
        said(t('console.subscribers.one.done'));
      }}
    />
  );
}
