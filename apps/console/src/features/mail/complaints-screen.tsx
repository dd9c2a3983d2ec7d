import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { MailProvider, Stream, StreamsView, StreamView } from '#contracts';
import type { Words } from '#face';
import { post, type Wire } from '../../api/client.js';
import { useChange, useRead } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { AskButton } from '../../parts/ask-button.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { PageHead } from '../../parts/page-head.js';
import { said } from '../../parts/said.js';
import { Facts, Section } from '../../parts/section.js';
import { MailTabs } from './mail-tabs.js';
import { StreamToday } from './stream-today.js';

/** How many people mark mail as spam, by stream; and a stream that stands still for it is let go on here. */
export function ComplaintsScreen(): ReactElement {
  const t = useWords();
  const streams = useRead<StreamsView>('/api/mail/streams', { every: 30_000 });
  const limits = streams.data?.limits;
  const share = (limit: number | undefined) => (limit === undefined ? '…' : percent(t, limit));
  return (
    <>
      <PageHead
        title={t('console.mail.complaints.title')}
        lead={t('console.mail.complaints.lead', { warn: share(limits?.warn), stop: share(limits?.stop) })}
      />
      <MailTabs />
      {streams.error !== null && <Failure error={streams.error} retry={() => void streams.refetch()} />}
      {streams.isPending && streams.error === null && <Loading rows={8} />}
      {byStanding(streams.data?.items ?? []).map((stream) => (
        <OneStream key={stream.stream} stream={stream} />
      ))}
      {streams.data !== undefined && <Providers told={streams.data.providers} />}
    </>
  );
}

function OneStream({ stream: of }: { stream: Wire<StreamView> }): ReactElement {
  const t = useWords();
  const may = useMay();
  const { stream, standing, stopsItself, days } = of;
  const figures = ({ complaints, accepted }: { complaints: number; accepted: number }) =>
    t('console.mail.complaints.figures', { complaints, accepted, share: shareOf(t, complaints, accepted) });
  return (
    <Section
      title={`${t(`console.mail.stream.${stream}`)}: ${t(`console.mail.complaints.standing.${standing}`)}`}
      aside={standing === 'paused' && may('mail.stop') && <Resume stream={stream} />}
    >
      {of.today !== null && <StreamToday today={of.today} goesOn={standing !== 'paused'} />}
      {standing !== 'well' && <Text fw={600}>{figures(of)}</Text>}
      {standing !== 'well' && !stopsItself && <Text size="sm">{t('console.mail.complaints.onlyWarns')}</Text>}
      {days.length === 0 && <Text c="dimmed">{t('console.mail.complaints.none')}</Text>}
      <Facts
        facts={days.map((day) => {
          const told = day.sources.map(({ source, complaints }) => `${providerName(source)} ${t.number(complaints)}`);
          return [t.day(day.day), [figures(day), ...told].join(' · ')] as const;
        })}
      />
    </Section>
  );
}

/** What stands still comes first, then what people begin to complain of. */
function byStanding(streams: readonly Wire<StreamView>[]): Wire<StreamView>[] {
  const order = ['paused', 'warned', 'well'];
  return [...streams].sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing));
}

function Resume({ stream }: { stream: Stream }): ReactElement {
  const t = useWords();
  const resuming = useChange(
    (why: string) => post(`/api/mail/streams/${stream}/resume`, { why }),
    ['/api/mail', '/api/now', '/api/alerts'],
  );
  return (
    <AskButton
      title={t('console.mail.complaints.resumeTitle')}
      text={t('console.mail.complaints.resumeText')}
      act={t('console.mail.complaints.resume')}
      reason={t('console.mail.complaints.resumeWhy')}
      onConfirm={async (why) => {
        await resuming.mutateAsync(why);
        said(t('console.mail.complaints.resumed'));
      }}
    />
  );
}

function Providers({ told }: { told: Wire<StreamsView>['providers'] }): ReactElement {
  const t = useWords();
  return (
    <Section title={t('console.mail.complaints.providers.title')}>
      {told.length === 0 && <Text c="dimmed">{t('console.mail.complaints.providers.none')}</Text>}
      <Facts
        facts={told.map(({ provider, event, outcome, count }) => [
          `${providerName(provider)} · ${event} · ${t(`console.mail.complaints.providers.outcomes.${outcome}`)}`,
          t.number(count),
        ])}
      />
    </Section>
  );
}

/** As they write their names; other sources are operators, by the names that mail knows. */
const PROVIDER_NAMES: Record<MailProvider, string> = {
  ses: 'Amazon SES',
  mailgun: 'Mailgun',
  postmark: 'Postmark',
  sendgrid: 'SendGrid',
};

function providerName(source: string): string {
  return source in PROVIDER_NAMES ? PROVIDER_NAMES[source as MailProvider] : source;
}

/** Of no mails there is no share. */
function shareOf(t: Words, complaints: number, accepted: number): string {
  return accepted === 0 ? '–' : percent(t, complaints / accepted);
}

/** Two digits after the point: the limits are tenths of a percent. */
function percent(t: Words, share: number): string {
  return new Intl.NumberFormat(t.language, { style: 'percent', maximumFractionDigits: 2 }).format(share);
}
