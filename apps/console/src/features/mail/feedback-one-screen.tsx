import { Alert, Anchor } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { FeedbackView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { PageHead } from '../../parts/page-head.js';
import { Facts, Section } from '../../parts/section.js';
import { When } from '../../parts/when.js';
import { feedbackReason, foundInWords } from './feedback-words.js';
import classes from './mail.module.css';
import { subjectInWords } from './subject.js';

/** One piece of what came back: what it means, what the server said, and which mail it is about. */
export function FeedbackOneScreen(): ReactElement {
  const t = useWords();
  const { feedback: id } = useParams({ strict: false }) as { feedback: string };
  const { data, error } = useRead<FeedbackView>(`/api/mail/feedback/${id}`);
  return (
    <>
      <PageHead
        title={data === undefined ? t('console.feedback.title') : t(`console.feedback.kind.${data.kind}`)}
        back={{ to: '/mail/feedback', label: t('console.feedback.back') }}
      />
      {error !== null && <Failure error={error} />}
      {data === undefined && error === null && <Loading rows={6} />}
      {data !== undefined && <One piece={data} />}
    </>
  );
}

function One({ piece }: { piece: Wire<FeedbackView> }): ReactElement {
  const t = useWords();
  const { reason, permanent, status, replyCode, said, masked, messageId, subject, receivedAt, unheard, feedbackType } =
    piece;
  const codes = [replyCode, status].filter((code) => code !== null).join(' ');
  const message =
    messageId === null ? (
      t('console.feedback.nobody')
    ) : (
      <Anchor component={Link} to={`/mail/messages/${messageId}`}>
        <bdi dir="auto">{subjectInWords(t, subject ?? '')}</bdi>
      </Anchor>
    );
  return (
    <Section title={t('console.feedback.title')}>
      {unheard && (
        <Alert color="amber" variant="outline" mb="md" title={t('console.feedback.unheard')}>
          {t('console.feedback.unheardHint')}
        </Alert>
      )}
      <Facts
        facts={[
          [t('console.feedback.received'), <When key="at" at={receivedAt} exact />],
          ...(reason === null ? [] : [[t('console.feedback.reasonTitle'), feedbackReason(t, reason)] as const]),
          [
            t('console.feedback.permanentTitle'),
            t(permanent ? 'console.feedback.permanent' : 'console.feedback.temporary'),
          ],
          ...(feedbackType === null ? [] : [[t('console.feedback.type'), feedbackType] as const]),
          ...(codes === '' ? [] : [[t('console.feedback.status'), codes] as const]),
          [t('console.feedback.message'), message],
          ...(masked === null
            ? []
            : [
                [
                  t('console.feedback.address'),
                  <bdi key="to" className="mono">
                    {masked}
                  </bdi>,
                ] as const,
              ]),
          [t('console.feedback.foundTitle'), foundInWords(t, piece.foundBy)],
          ...(said === null
            ? []
            : [
                [
                  t('console.feedback.said'),
                  <span key="said" className={classes.said}>
                    {said}
                  </span>,
                ] as const,
              ]),
        ]}
      />
    </Section>
  );
}
