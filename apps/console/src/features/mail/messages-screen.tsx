import type { ReactElement } from 'react';
import { MESSAGE_STATES, type MessageListItem, STREAMS } from '#contracts';
import { stateBar } from '#face';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { Empty } from '../../parts/empty.js';
import type { Column } from '../../parts/list-column.js';
import { ListTable } from '../../parts/list-table.js';
import { PageHead } from '../../parts/page-head.js';
import { When } from '../../parts/when.js';
import { MailTabs } from './mail-tabs.js';
import { subjectInWords } from './subject.js';

/** Every message, the newest first. */
export function MessagesScreen(): ReactElement {
  const t = useWords();
  const streams = STREAMS.map((stream) => ({ value: stream, label: t(`console.mail.stream.${stream}`) }));
  const states = MESSAGE_STATES.map((state) => ({ value: state, label: t(`console.mail.state.${state}`) }));
  return (
    <>
      <PageHead title={t('console.mail.title')} lead={t('console.mail.lead')} />
      <MailTabs />
      <ListTable<MessageListItem>
        path="/api/mail/messages"
        label={t('console.mail.messages')}
        columns={useColumns()}
        rowLink={({ id }) => `/mail/messages/${id}`}
        filters={[
          { name: 'stream', label: t('console.mail.list.stream'), options: streams },
          { name: 'state', label: t('console.mail.list.state'), options: states },
        ]}
        searchable
        standard={{ sort: '-createdAt' }}
        empty={<Empty title={t('console.mail.empty.title')} text={t('console.mail.empty.text')} />}
      />
    </>
  );
}

function useColumns(): Column<Wire<MessageListItem>>[] {
  const t = useWords();
  return [
    {
      key: 'subject',
      title: t('console.mail.list.subject'),
      sort: 'subject',
      cell: ({ subject, language }) => (
        <bdi lang={language} dir="auto">
          {subjectInWords(t, subject)}
        </bdi>
      ),
    },
    {
      key: 'stream',
      title: t('console.mail.list.stream'),
      width: '130px',
      cell: ({ stream }) => t(`console.mail.stream.${stream}`),
    },
    {
      key: 'state',
      title: t('console.mail.list.state'),
      width: '110px',
      cell: ({ state }) => t(`console.mail.state.${state}`),
    },
    {
      key: 'deliveries',
      title: t('console.mail.list.deliveries'),
      width: '200px',
      cell: ({ states, deliveries }) =>
        deliveries === 0
          ? t.number(0)
          : stateBar(t, states)
              .filter(({ count }) => count > 0)
              .map(({ count, word }) => t('sending.count', { count, word }))
              .join(', '),
    },
    {
      key: 'created',
      title: t('console.mail.list.created'),
      sort: 'createdAt',
      width: '130px',
      cell: ({ createdAt }) => <When at={createdAt} />,
    },
  ];
}
