import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { SUPPRESSION_REASONS, type SuppressionView } from '#contracts';
import { post } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Empty } from '../../parts/empty.js';
import { Failure } from '../../parts/failure.js';
import { ListTable } from '../../parts/list-table.js';
import { PageHead } from '../../parts/page-head.js';
import { said } from '../../parts/said.js';
import { When } from '../../parts/when.js';
import { MailTabs } from './mail-tabs.js';
import { useSuppressionReason } from './suppression-reason.js';
import { modals } from '../../parts/dialogs.js';

/** Addresses that are never mailed, without the addresses. */
export function BarredScreen(): ReactElement {
  const t = useWords();
  const may = useMay();
  const reasonOf = useSuppressionReason();
  const open = (title: string, form: (close: () => void) => ReactElement) => {
    const modalId = 'barred';
    modals.open({ modalId, title, centered: true, children: form(() => modals.close(modalId)) });
  };
  const reasons = SUPPRESSION_REASONS.map((reason) => ({ value: reason, label: reasonOf(reason) }));
  return (
    <>
      <PageHead
        title={t('console.mail.barred.title')}
        lead={t('console.mail.barred.lead')}
        actions={
          <>
            {may('subscribers.disclose') && (
              <Button
                variant="default"
                onClick={() => open(t('console.mail.barred.liftTitle'), (close) => <Lift close={close} />)}
              >
                {t('console.mail.barred.lift')}
              </Button>
            )}
            {may('subscribers.manage') && (
              <Button onClick={() => open(t('console.mail.barred.addTitle'), (close) => <Add close={close} />)}>
                {t('console.mail.barred.add')}
              </Button>
            )}
          </>
        }
      />
      <MailTabs />
      <ListTable<SuppressionView>
        path="/api/mail/suppressions"
        label={t('console.mail.barred.title')}
        columns={[
          {
            key: 'id',
            title: t('console.mail.barred.hash'),
            cell: ({ id }) => <span className="mono">{id.slice(0, 8)}</span>,
          },
          { key: 'reason', title: t('console.mail.barred.reason'), cell: ({ reason }) => reasonOf(reason) },
          {
            key: 'since',
            title: t('console.mail.barred.since'),
            sort: 'createdAt',
            cell: ({ createdAt }) => <When at={createdAt} />,
          },
        ]}
        filters={[{ name: 'reason', label: t('console.mail.barred.reason'), options: reasons }]}
        standard={{ sort: '-createdAt' }}
        empty={<Empty title={t('console.mail.barred.empty.title')} text={t('console.mail.barred.empty.text')} />}
      />
    </>
  );
}

function Add({ close }: { close: () => void }): ReactElement {
  const t = useWords();
  const reasonOf = useSuppressionReason();
  const [address, setAddress] = useState('');
  const [reason, setReason] = useState<string>('asked');
  const add = useChange(() => post('/api/mail/suppressions', { address, reason }), ['/api/mail']);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(undefined, {
          onSuccess: () => {
            said(t('console.mail.barred.added'));
            close();
          },
        });
      }}
    >
      <Stack>
        <Text size="sm">{t('console.mail.barred.addText')}</Text>
        <TextInput
          label={t('console.mail.barred.address')}
          type="email"
          autoComplete="off"
          required
          data-autofocus
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <Select
          label={t('console.mail.barred.reason')}
          allowDeselect={false}
          data={SUPPRESSION_REASONS.map((one) => ({ value: one, label: reasonOf(one) }))}
          value={reason}
          onChange={(value) => setReason(value ?? 'asked')}
        />
        {add.error !== null && <Failure error={add.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('console.parts.cancel')}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {t('console.mail.barred.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Lift({ close }: { close: () => void }): ReactElement {
  const t = useWords();
  const [address, setAddress] = useState('');
  const [why, setWhy] = useState('');
  const lift = useChange(() => post('/api/mail/suppressions/lift', { address, why }), ['/api/mail']);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        lift.mutate(undefined, {
          onSuccess: () => {
            said(t('console.mail.barred.lifted'));
            close();
          },
        });
      }}
    >
      <Stack>
        <Text size="sm">{t('console.mail.barred.liftText')}</Text>
        <TextInput
          label={t('console.mail.barred.address')}
          type="email"
          autoComplete="off"
          required
          data-autofocus
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <Textarea
          label={t('console.mail.barred.why')}
          required
          maxLength={500}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        {lift.error !== null && <Failure error={lift.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('console.parts.cancel')}
          </Button>
          <Button type="submit" loading={lift.isPending}>
            {t('console.mail.barred.lift')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
