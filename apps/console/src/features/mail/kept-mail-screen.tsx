import { Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { KeptMailView } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { LivePage } from '../../parts/live-page.js';
import { PageHead } from '../../parts/page-head.js';
import { Facts } from '../../parts/section.js';
import { When } from '../../parts/when.js';
import classes from './mail.module.css';

/** One mail of the development mailbox; opening it is an act that is recorded. */
export function KeptMailScreen(): ReactElement {
  const t = useWords();
  const { mail: id } = useParams({ strict: false }) as { mail: string };
  const mayOpen = useMay()('subscribers.disclose');
  const [mail, setMail] = useState<Wire<KeptMailView> | null>(null);
  const open = useChange(async () => setMail(await post<KeptMailView>(`/api/mail/mailbox/${id}/open`)), []);
  return (
    <>
      <PageHead
        title={mail?.subject ?? t('console.mail.mailbox.title')}
        back={{ to: '/mail/mailbox', label: t('console.mail.mailbox.back') }}
      />
      {mail === null && (
        <Stack align="flex-start">
          <Text>{t(mayOpen ? 'console.mail.mailbox.openHint' : 'console.mail.mailbox.notPermitted')}</Text>
          {mayOpen && (
            <Button loading={open.isPending} onClick={() => open.mutate(undefined)}>
              {t('console.mail.mailbox.open')}
            </Button>
          )}
          {open.error !== null && <Failure error={open.error} />}
        </Stack>
      )}
      {mail !== null && <Opened mail={mail} />}
    </>
  );
}

function Opened({ mail }: { mail: Wire<KeptMailView> }): ReactElement {
  const t = useWords();
  const [part, setPart] = useState<'look' | 'text' | 'source'>(mail.html === null ? 'text' : 'look');
  const parts = (['look', 'text', 'source'] as const).filter((one) => one !== 'look' || mail.html !== null);
  return (
    <>
      <Facts
        facts={[
          [t('console.mail.mailbox.from'), <bdi key="from">{mail.from}</bdi>],
          [t('console.mail.mailbox.to'), <bdi key="to">{mail.to.join(', ')}</bdi>],
          [t('console.mail.mailbox.received'), <When key="at" at={mail.receivedAt} exact />],
        ]}
      />
      <SegmentedControl
        my="md"
        size="xs"
        aria-label={t('console.mail.mailbox.part')}
        value={part}
        onChange={(chosen) => setPart(parts.find((one) => one === chosen) ?? 'text')}
        data={parts.map((one) => ({ value: one, label: t(`console.mail.mailbox.${one}`) }))}
      />
      {part === 'look' ? (
        <LivePage title={mail.subject} action={`/api/mail/mailbox/${mail.id}/page`} values={{ id: mail.id }} />
      ) : (
        <pre className={classes.source} tabIndex={0} dir="auto">
          {part === 'text' ? mail.text : mail.source}
        </pre>
      )}
    </>
  );
}
