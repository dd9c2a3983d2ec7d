import { Alert, Anchor, Text } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactElement, useRef, useState } from 'react';
import type { MessagePaceView, MessageView } from '#contracts';
import { mailReason } from '#face';
import type { Wire } from '../../api/client.js';
import { useLive } from '../../api/live.js';
import { useRead } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { LivePage } from '../../parts/live-page.js';
import { Loading } from '../../parts/loading.js';
import { PageHead } from '../../parts/page-head.js';
import { Facts, Section } from '../../parts/section.js';
import { When } from '../../parts/when.js';
import { languageName } from '../alerts/language-name.js';
import { MessageActs } from './message-acts.js';
import { MessagePace } from './message-pace.js';
import { OperatorsSection } from './operators-section.js';
import { RecipientsSection } from './recipients-section.js';
import { ResendsSection } from './resends-section.js';
import { subjectInWords } from './subject.js';
import type { Picked } from './troubles.js';

/** One message: its text, where its deliveries stand, to whom it went. */
export function MessageScreen(): ReactElement {
  const t = useWords();
  const { message: id } = useParams({ strict: false }) as { message: string };
  const path = `/api/mail/messages/${id}`;
  const message = useRead<MessageView>(path);
  const pace = useRead<MessagePaceView>(`${path}/pace-now`);
  const state = pace.data?.state ?? message.data?.state;
  const moving = state === 'open' || state === 'paused' || pace.data?.resending === true;
  const live = useLive(moving ? `${path}/pace` : null, 'pace', `${path}/pace-now`);
  const [picked, setPicked] = useState<Picked | null>(null);
  const people = useRef<HTMLDivElement>(null);
  const mayRead = useMay()('mail.recipients');
  const back = { to: '/mail', label: t('console.mail.back') };
  if (message.data === undefined || pace.data === undefined) {
    const error = message.error ?? pace.error;
    return (
      <>
        <PageHead title={t('console.mail.title')} back={back} />
        {error === null ? <Loading rows={8} /> : <Failure error={error} />}
      </>
    );
  }
  const pick = (one: Picked) => {
    setPicked(one);
    people.current?.scrollIntoView({ block: 'start' });
  };
  const streamStands = pace.data.pausedReason === 'stream_complaints';
  const alert = /^alert:(.+)$/.exec(message.data.reference)?.[1];
  return (
    <>
      <PageHead
        title={subjectInWords(t, message.data.subject)}
        lead={t(`console.mail.state.${pace.data.state}`)}
        back={back}
        actions={<MessageActs path={path} state={pace.data.state} streamStands={streamStands} />}
      />
      {alert !== undefined && (
        <Text mb="md">
          {t('console.mail.message.ofAlert')}{' '}
          <Anchor component={Link} to={`/alerts/${alert}`} underline="always">
            {t('console.mail.message.toAlert')}
          </Anchor>
        </Text>
      )}
      {pace.data.state === 'paused' && (
        <Alert color="amber" variant="outline" mb="md">
          {t('console.mail.message.pausedBecause')} {mailReason(t, pace.data.pausedReason)}{' '}
          {streamStands && (
            <Anchor component={Link} to="/mail/complaints" underline="always">
              {t('console.mail.message.toComplaints')}
            </Anchor>
          )}
        </Alert>
      )}
      <MessagePace pace={pace.data} live={live} pick={mayRead ? pick : undefined} />
      <OperatorsSection id={id} stamp={ended(pace.data)} />
      <ResendsSection path={path} moving={moving} stamp={notArrived(pace.data)} />
      <About message={message.data} pace={pace.data} />
      {mayRead && (
        <div ref={people}>
          <RecipientsSection
            path={`${path}/deliveries`}
            exports
            every={pace.data.state === 'open' ? 5000 : undefined}
            picked={picked}
            setPicked={setPicked}
          />
        </div>
      )}
      <Section title={t('console.mail.message.text')}>
        <LivePage title={t('console.mail.message.text')} action={`${path}/page`} values={{ id }} />
      </Section>
    </>
  );
}

function About({ message, pace }: { message: Wire<MessageView>; pace: Wire<MessagePaceView> }): ReactElement {
  const t = useWords();
  const { stream, language, discreet, createdAt } = message;
  const { preparedAt, settledAt, candidates, routes, sentAgain } = pace;
  const when = (at: string | null) => (at === null ? t('console.mail.message.none') : <When at={at} exact />);
  return (
    <Section title={t('console.mail.message.facts')}>
      <Facts
        facts={[
          [t('console.mail.message.stream'), t(`console.mail.stream.${stream}`)],
          [t('console.mail.message.language'), languageName(t, language)],
          [t('console.mail.message.discreet'), t(discreet ? 'console.mail.message.yes' : 'console.mail.message.no')],
          [
            t('console.mail.message.candidates'),
            candidates === null ? t('console.mail.message.none') : t.number(candidates),
          ],
          [t('console.mail.message.routes'), t.number(routes.relay)],
          [t('console.mail.message.mailbox'), t.number(routes.mailbox)],
          [t('console.mail.message.again'), t.number(sentAgain)],
          [t('console.mail.message.written'), when(createdAt)],
          [t('console.mail.message.prepared'), when(preparedAt)],
          [t('console.mail.message.settled'), when(settledAt)],
        ]}
      />
    </Section>
  );
}

/** How many did not get it, as far as known: whom a resend may be for. */
function notArrived({ state, states }: Wire<MessagePaceView>): number {
  if (state === 'open' || state === 'paused') return 0;
  return states.uncertain + states.bounced + states.failed + states.cancelled;
}

/** How many have come to an end, to the percent: what is told apart by operator is asked for anew no more often. */
function ended({ states, deliveries }: Wire<MessagePaceView>): number {
  const waiting = states.composed + states.queued + states.attempting + states.deferred;
  return deliveries === 0 ? 0 : Math.floor(((deliveries - waiting) / deliveries) * 100);
}
