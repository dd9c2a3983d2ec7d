import { Alert, Anchor, Button, Text } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { MessageView } from '#contracts';
import { mailReason } from '#face';
import { post, type Wire } from '../../api/client.js';
import { useChange, useRead } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { Failure } from '../../parts/failure.js';
import { LivePage } from '../../parts/live-page.js';
import { Loading } from '../../parts/loading.js';
import { PageHead } from '../../parts/page-head.js';
import { Facts, Section } from '../../parts/section.js';
import { StateBar } from '../../parts/state-bar.js';
import { When } from '../../parts/when.js';
import { languageName } from '../alerts/language-name.js';
import { RecipientsSection } from './recipients-section.js';
import { subjectInWords } from './subject.js';

/** One message: its text, where its deliveries stand, to whom it went. */
export function MessageScreen(): ReactElement {
  const t = useWords();
  const { message: id } = useParams({ strict: false }) as { message: string };
  const path = `/api/mail/messages/${id}`;
  const message = useRead<MessageView>(path, { every: 5000 });
  const mayRead = useMay()('mail.recipients');
  const back = { to: '/mail', label: t('console.mail.back') };
  if (message.data === undefined) {
    return (
      <>
        <PageHead title={t('console.mail.title')} back={back} />
        {message.error === null ? <Loading rows={8} /> : <Failure error={message.error} />}
      </>
    );
  }
  const alert = /^alert:(.+)$/.exec(message.data.reference)?.[1];
  return (
    <>
      <PageHead
        title={subjectInWords(t, message.data.subject)}
        lead={t(`console.mail.state.${message.data.state}`)}
        back={back}
        actions={<Acts path={path} message={message.data} />}
      />
      {alert !== undefined && (
        <Text mb="md">
          {t('console.mail.message.ofAlert')}{' '}
          <Anchor component={Link} to={`/alerts/${alert}`}>
            {t('console.mail.message.toAlert')}
          </Anchor>
        </Text>
      )}
      {message.data.state === 'paused' && (
        <Alert color="amber" variant="outline" mb="md">
          {t('console.mail.message.pausedBecause')} {mailReason(t, message.data.pausedReason)}
        </Alert>
      )}
      <About message={message.data} />
      {mayRead && <RecipientsSection path={`${path}/deliveries`} />}
      <Section title={t('console.mail.message.text')}>
        <LivePage title={t('console.mail.message.text')} action={`${path}/page`} values={{ id }} />
      </Section>
    </>
  );
}

function About({ message }: { message: Wire<MessageView> }): ReactElement {
  const t = useWords();
  const { states, stream, language, discreet, createdAt, preparedAt, settledAt, candidates, routes, sentAgain } =
    message;
  const when = (at: string | null) => (at === null ? t('console.mail.message.none') : <When at={at} exact />);
  return (
    <Section title={t('console.mail.message.facts')}>
      <StateBar counts={states} label={t('console.mail.list.deliveries')} />
      <hr />
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

function Acts({ path, message }: { path: string; message: Wire<MessageView> }): ReactElement | null {
  const t = useWords();
  const confirm = useConfirm();
  const touches = ['/api/mail', '/api/alerts', '/api/now'];
  const pause = useChange((reason: string) => post(`${path}/pause`, { reason }), touches);
  const resume = useChange(() => post(`${path}/resume`), touches);
  const cancel = useChange(() => post(`${path}/cancel`), touches);
  const { state } = message;
  if (!useMay()('mail.stop') || (state !== 'open' && state !== 'paused')) return null;
  return (
    <>
      <Button
        variant="outline"
        color="vermilion"
        onClick={() =>
          confirm({
            title: t('console.mail.message.cancelTitle'),
            text: t('console.mail.message.cancelText'),
            act: t('console.mail.message.cancel'),
            grave: true,
            onConfirm: () => cancel.mutateAsync(undefined),
          })
        }
      >
        {t('console.mail.message.cancel')}
      </Button>
      {state === 'open' ? (
        <Button
          variant="default"
          onClick={() =>
            confirm({
              title: t('console.mail.message.pauseTitle'),
              text: t('console.alerts.sending.pauseText'),
              act: t('console.mail.message.pause'),
              reason: t('console.alerts.sending.why'),
              onConfirm: (reason) => pause.mutateAsync(reason),
            })
          }
        >
          {t('console.mail.message.pause')}
        </Button>
      ) : (
        <Button loading={resume.isPending} onClick={() => resume.mutate(undefined)}>
          {t('console.mail.message.resume')}
        </Button>
      )}
      {resume.error !== null && <Failure error={resume.error} />}
    </>
  );
}
