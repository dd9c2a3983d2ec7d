import { Alert, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { AlertProgressView, AlertState, AlertView } from '#contracts';
import { alertSentence, type Words } from '#face';
import type { Wire } from '../../api/client.js';
import { useLive } from '../../api/live.js';
import { keyOf, useRead } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { PageHead } from '../../parts/page-head.js';
import { Section } from '../../parts/section.js';
import { StateBar } from '../../parts/state-bar.js';
import { useStaffNames } from '../../parts/staff-name.js';
import { RecipientsSection } from '../mail/recipients-section.js';
import { type Picked, Troubles } from '../mail/troubles.js';
import { AlertLead } from './alert-lead.js';
import { SendingActs } from './sending-acts.js';
import { SentTexts } from './sent-texts.js';
import figures from '../../parts/figures.module.css';

const MOVING: readonly AlertState[] = ['preparing', 'sending', 'paused'];

/** An alert that was approved: how far it has come, how fast it goes, what goes wrong, and to whom. */
export function AlertSending({ alert }: { alert: Wire<AlertView> }): ReactElement {
  const t = useWords();
  const may = useMay();
  const target = `/api/alerts/${alert.id}/progress-now`;
  const progress = useRead<AlertProgressView>(target);
  const state = progress.data?.state ?? alert.state;
  const live = useLive(MOVING.includes(state) ? `/api/alerts/${alert.id}/progress` : null, 'status', target);
  const sent = alert.approvedAt !== null;
  const [picked, setPicked] = useState<Picked | null>(null);
  const people = useRef<HTMLDivElement>(null);
  const pick = (one: Picked) => {
    setPicked(one);
    people.current?.scrollIntoView({ block: 'start' });
  };
  const client = useQueryClient();
  useEffect(() => {
    void client.invalidateQueries({ queryKey: keyOf(`/api/alerts/${alert.id}/recipients`) });
  }, [client, alert.id, state]);
  return (
    <>
      <PageHead
        title={alert.subject}
        back={{ to: '/alerts', label: t('console.alerts.back') }}
        lead={<AlertLead alert={{ ...alert, state }} />}
        actions={sent && progress.data !== undefined && <SendingActs id={alert.id} progress={progress.data} />}
      />
      {live === 'lost' && (
        <Alert color="amber" variant="outline" mb="md" role="status">
          {t('console.alerts.sending.lost')}
        </Alert>
      )}
      {progress.error !== null && <Failure error={progress.error} retry={() => void progress.refetch()} />}
      {progress.isPending && progress.error === null && <Loading rows={5} />}
      {sent && progress.data !== undefined && (
        <HowFar alert={alert} progress={progress.data} pick={may('mail.recipients') ? pick : undefined} />
      )}
      {sent && may('mail.recipients') && (
        <div ref={people}>
          <RecipientsSection
            path={`/api/alerts/${alert.id}/recipients`}
            find={`/api/alerts/${alert.id}/recipients/find`}
            every={MOVING.includes(state) ? 5000 : undefined}
            picked={picked}
            setPicked={setPicked}
          />
        </div>
      )}
      {sent && !may('mail.recipients') && <Text c="dimmed">{t('console.alerts.sending.peopleHidden')}</Text>}
      <SentTexts alert={alert} />
    </>
  );
}

interface HowFarProps {
  alert: Wire<AlertView>;
  progress: Wire<AlertProgressView>;
  pick: ((picked: Picked) => void) | undefined;
}

function HowFar({ alert, progress, pick }: HowFarProps): ReactElement {
  const t = useWords();
  const nameOf = useStaffNames();
  const { states, perMinute, waiting, candidates, troubles } = progress;
  const left = timeLeft(t, progress);
  const numbers = [
    [
      t('console.alerts.sending.audience'),
      candidates === null
        ? t('console.alerts.sending.aboutPeople', { count: alert.audience.matching })
        : t.number(candidates),
    ],
    [t('console.alerts.sending.waiting'), t.number(waiting)],
    ...(MOVING.includes(progress.state)
      ? [
          [t('console.alerts.sending.rate'), t.number(perMinute)],
          [t('console.alerts.sending.left'), left],
        ]
      : []),
  ] as const;
  return (
    <Section
      title={t('console.alerts.sending.progress')}
      aside={
        <Text size="sm" c="dimmed">
          {t('console.alerts.sending.approvedBy', {
            names: t.list(alert.approvals.map(({ staffId }) => nameOf(staffId))),
          })}
        </Text>
      }
    >
      <Text mb="md" role="status">
        {alertSentence(t, progress)}
      </Text>
      <StateBar counts={states} label={t('console.alerts.sending.sum')} />
      <dl className={figures.numbers}>
        {numbers.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Troubles troubles={troubles} pick={pick} />
    </Section>
  );
}

function timeLeft(t: Words, { secondsLeft, waiting }: Wire<AlertProgressView>): string {
  if (waiting === 0) return t('console.alerts.sending.none');
  if (secondsLeft === null) return t('console.alerts.sending.unknown');
  if (secondsLeft < 60) return t('console.alerts.sending.moment');
  const minutes = Math.round(secondsLeft / 60);
  if (minutes < 120) return t('console.alerts.sending.about', { minutes });
  return t('console.alerts.sending.aboutHours', { hours: Math.round(minutes / 60) });
}
