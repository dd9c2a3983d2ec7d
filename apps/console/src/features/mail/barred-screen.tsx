import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { SUPPRESSION_REASONS, type SuppressionView } from '#contracts';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { modals } from '../../parts/dialogs.js';
import { Empty } from '../../parts/empty.js';
import { ListTable } from '../../parts/list-table.js';
import { PageHead } from '../../parts/page-head.js';
import { When } from '../../parts/when.js';
import { BarAddress, LiftAddress } from './barred-address.js';
import classes from './mail.module.css';
import { MailTabs } from './mail-tabs.js';
import { useSuppressionReason } from './suppression-reason.js';

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
                onClick={() => open(t('console.mail.barred.liftTitle'), (close) => <LiftAddress close={close} />)}
              >
                {t('console.mail.barred.lift')}
              </Button>
            )}
            {may('subscribers.manage') && (
              <Button onClick={() => open(t('console.mail.barred.addTitle'), (close) => <BarAddress close={close} />)}>
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
            key: 'said',
            title: t('console.feedback.said'),
            cell: ({ said }) => (said === null ? null : <span className={classes.said}>{said}</span>),
          },
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
