import { Badge, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { FEEDBACK_KINDS, FEEDBACK_REASONS, type FeedbackView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Empty } from '../../parts/empty.js';
import type { Column } from '../../parts/list-column.js';
import { ListTable } from '../../parts/list-table.js';
import { PageHead } from '../../parts/page-head.js';
import { When } from '../../parts/when.js';
import { feedbackReason } from './feedback-words.js';
import classes from './mail.module.css';
import { MailTabs } from './mail-tabs.js';
import { subjectInWords } from './subject.js';

/** Everything that came back for mails of ours, the newest first. */
export function FeedbackScreen(): ReactElement {
  const t = useWords();
  const may = useMay()('mail.recipients');
  const columns = useColumns();
  const kinds = FEEDBACK_KINDS.map((kind) => ({ value: kind, label: t(`console.feedback.kind.${kind}`) }));
  const reasons = FEEDBACK_REASONS.map((reason) => ({ value: reason, label: feedbackReason(t, reason) }));
  const permanent = [
    { value: 'yes', label: t('console.feedback.permanent') },
    { value: 'no', label: t('console.feedback.temporary') },
  ];
  return (
    <>
      <PageHead title={t('console.feedback.title')} lead={t('console.feedback.lead')} />
      <MailTabs />
      {!may && <Text>{t('console.alerts.sending.peopleHidden')}</Text>}
      {may && (
        <ListTable<FeedbackView>
          path="/api/mail/feedback"
          label={t('console.feedback.title')}
          columns={columns}
          rowLink={({ id }) => `/mail/feedback/${id}`}
          filters={[
            { name: 'kind', label: t('console.feedback.kindTitle'), options: kinds },
            { name: 'reason', label: t('console.feedback.reasonTitle'), options: reasons },
            { name: 'permanent', label: t('console.feedback.permanentTitle'), options: permanent },
            {
              name: 'unheard',
              label: t('console.feedback.onlyUnheard'),
              options: [{ value: 'yes', label: t('console.feedback.unheard') }],
            },
          ]}
          searchable
          exports
          standard={{ sort: '-receivedAt' }}
          empty={<Empty title={t('console.feedback.empty.title')} text={t('console.feedback.empty.text')} />}
        />
      )}
    </>
  );
}

function useColumns(): Column<Wire<FeedbackView>>[] {
  const t = useWords();
  return [
    {
      key: 'kind',
      title: t('console.feedback.kindTitle'),
      sort: 'kind',
      width: '150px',
      cell: ({ kind, unheard }) => (
        <>
          {t(`console.feedback.kind.${kind}`)}{' '}
          {unheard && (
            <Badge color="amber" variant="outline" size="sm" tt="none" fw={500}>
              {t('console.feedback.unheard')}
            </Badge>
          )}
        </>
      ),
    },
    {
      key: 'reason',
      title: t('console.feedback.reasonTitle'),
      cell: ({ reason, permanent, said }) => (
        <>
          {feedbackReason(t, reason)}
          {permanent && <strong> · {t('console.feedback.permanent')}</strong>}
          {said !== null && <div className={classes.said}>{said}</div>}
        </>
      ),
    },
    {
      key: 'about',
      title: t('console.feedback.about'),
      cell: ({ subject, masked }) => (
        <>
          <bdi dir="auto">{subject === null ? t('console.feedback.nobody') : subjectInWords(t, subject)}</bdi>
          {masked !== null && <div className="mono quiet">{masked}</div>}
        </>
      ),
    },
    {
      key: 'received',
      title: t('console.feedback.received'),
      sort: 'receivedAt',
      width: '130px',
      cell: ({ receivedAt }) => <When at={receivedAt} />,
    },
  ];
}
