import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { StoryMailView, StoryView } from '#contracts';
import { barStateOf, mailReason } from '#face';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { PageHead } from '../../parts/page-head.js';
import { Section } from '../../parts/section.js';
import { When } from '../../parts/when.js';
import { languageName } from '../alerts/language-name.js';
import { SubscriberFacts } from '../subscribers/subscriber-facts.js';
import { CameBack } from './came-back.js';
import { MailTabs } from './mail-tabs.js';
import classes from './mail.module.css';
import { useSuppressionReason } from './suppression-reason.js';
import { subjectInWords } from './subject.js';

/** All that is known of one address. It is asked for in a form, so that no address stands in any address line. */
export function StoryScreen(): ReactElement {
  const t = useWords();
  const mayDisclose = useMay()('subscribers.disclose');
  const [story, setStory] = useState<Wire<StoryView> | null>(null);
  return (
    <>
      <PageHead title={t('console.mail.story.title')} lead={t('console.mail.story.lead')} />
      <MailTabs />
      {mayDisclose ? <Ask setStory={setStory} /> : <Text>{t('console.mail.story.notPermitted')}</Text>}
      {story !== null && <Story story={story} />}
    </>
  );
}

function Ask({ setStory }: { setStory: (story: Wire<StoryView> | null) => void }): ReactElement {
  const t = useWords();
  const [address, setAddress] = useState('');
  const [why, setWhy] = useState('');
  const ask = useChange(async () => {
    setStory(null);
    setStory(await post<StoryView>('/api/mail/story', { address, why }));
  }, []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate(undefined);
      }}
    >
      <Group align="flex-end" mb="lg">
        <TextInput
          label={t('console.mail.story.address')}
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          autoComplete="off"
          required
          miw={240}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <TextInput
          label={t('console.mail.story.why')}
          description={t('console.mail.story.whyHint')}
          required
          maxLength={500}
          miw={280}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Button type="submit" loading={ask.isPending}>
          {t('console.mail.story.act')}
        </Button>
      </Group>
      {ask.error !== null && <Failure error={ask.error} />}
    </form>
  );
}

function Story({ story }: { story: Wire<StoryView> }): ReactElement {
  const t = useWords();
  const reasonOf = useSuppressionReason();
  const { address, subscribers, suppression, mails } = story;
  const nothing = subscribers.length === 0 && suppression === null && mails.length === 0;
  return (
    <div aria-live="polite">
      <Text size="lg" fw={600} mb="sm">
        <bdi>{address}</bdi>
      </Text>
      {suppression !== null && (
        <Alert color="amber" variant="outline" mb="md">
          {t('console.mail.story.barred', { day: t.day(suppression.createdAt), reason: reasonOf(suppression.reason) })}
          {suppression.said !== null && <div className={classes.said}>{suppression.said}</div>}
        </Alert>
      )}
      {nothing ? (
        <Text>{t('console.mail.story.nothing')}</Text>
      ) : (
        <>
          <Section title={t('console.mail.story.as')}>
            {subscribers.length === 0 && <Text>{t('console.mail.story.noSubscriber')}</Text>}
            <Stack>
              {subscribers.map((subscriber) => (
                <SubscriberFacts key={subscriber.id} subscriber={subscriber} />
              ))}
            </Stack>
          </Section>
          <Section title={t('console.mail.story.mails')}>
            {mails.length === 0 && <Text>{t('console.mail.story.noMails')}</Text>}
            <ol className={classes.mails}>
              {mails.map((mail) => (
                <Mail key={mail.id} mail={mail} />
              ))}
            </ol>
          </Section>
        </>
      )}
    </div>
  );
}

function Mail({ mail }: { mail: Wire<StoryMailView> }): ReactElement {
  const t = useWords();
  const { subject, language, stream, state, reason, at, createdAt, smtpReply, tries, attempts, cameBack } = mail;
  return (
    <li className={classes.mail}>
      <div className={classes.subject}>
        <bdi lang={language} dir="auto">
          {subjectInWords(t, subject)}
        </bdi>
      </div>
      <div className={classes.line}>
        <span>{t(`console.mail.stream.${stream}`)}</span>
        <span>{languageName(t, language)}</span>
        <When at={createdAt} exact />
      </div>
      <div>
        <strong>{t(`marks.delivery.${barStateOf(state)}.word`)}</strong> · <When at={at} exact />{' '}
        {mailReason(t, reason) ?? t(`marks.delivery.${barStateOf(state)}.sentence`)}
      </div>
      {tries.length === 0 && attempts === 1 && <div className="quiet small">{t('console.mail.story.oneTry')}</div>}
      {tries.length === 0 && smtpReply !== null && <div className={classes.said}>{smtpReply}</div>}
      {tries.length > 0 && (
        <ul className={classes.tries}>
          {tries.map((one) => (
            <li key={one.try}>
              {t('console.mail.story.try', { number: one.try })}: {t(`marks.delivery.${barStateOf(one.state)}.word`)},{' '}
              <When at={one.at} exact /> {mailReason(t, one.reason)}
              {one.smtpReply !== null && <div className={classes.said}>{one.smtpReply}</div>}
            </li>
          ))}
        </ul>
      )}
      <CameBack pieces={cameBack} />
    </li>
  );
}
