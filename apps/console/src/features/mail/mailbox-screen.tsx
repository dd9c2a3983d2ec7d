import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { MailboxItemView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Empty } from '../../parts/empty.js';
import type { Column } from '../../parts/list-column.js';
import { ListTable } from '../../parts/list-table.js';
import { PageHead } from '../../parts/page-head.js';
import { When } from '../../parts/when.js';
import { MailTabs } from './mail-tabs.js';

/** Mail that stayed here because nobody outside was to be mailed. */
export function MailboxScreen(): ReactElement {
  const t = useWords();
  const count = useRead<{ count: number }>('/api/mail/mailbox?limit=1').data?.count;
  return (
    <>
      <PageHead title={t('console.mail.mailbox.title')} lead={t('console.mail.mailbox.lead')} />
      <MailTabs />
      {count !== undefined && count > 0 && (
        <Text c="dimmed" size="sm" mb="sm">
          {t('console.mail.mailbox.count', { count })}
        </Text>
      )}
      <ListTable<MailboxItemView>
        path="/api/mail/mailbox"
        label={t('console.mail.mailbox.title')}
        columns={useColumns()}
        rowLink={({ id }) => `/mail/mailbox/${id}`}
        empty={<Empty title={t('console.mail.mailbox.empty.title')} text={t('console.mail.mailbox.empty.text')} />}
      />
    </>
  );
}

function useColumns(): Column<Wire<MailboxItemView>>[] {
  const t = useWords();
  return [
    {
      key: 'subject',
      title: t('console.mail.mailbox.subject'),
      cell: ({ subject }) => <bdi dir="auto">{subject === '' ? t('console.mail.ownSubject') : subject}</bdi>,
    },
    { key: 'from', title: t('console.mail.mailbox.from'), cell: ({ from }) => <bdi>{from}</bdi> },
    {
      key: 'to',
      title: t('console.mail.mailbox.to'),
      cell: ({ to }) => <bdi className="mono">{to.join(', ')}</bdi>,
    },
    { key: 'received', title: t('console.mail.mailbox.received'), cell: ({ receivedAt }) => <When at={receivedAt} /> },
  ];
}
