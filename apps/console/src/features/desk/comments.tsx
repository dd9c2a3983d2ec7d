import { Button, Group, Textarea } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { ReportView } from '#contracts';
import { del, post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useMay, useSession } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { When } from '../../parts/when.js';
import classes from './deskwork.module.css';

/** What colleagues say about a report, oldest first, as plain text. */
export function Comments({ report }: { report: Wire<ReportView> }): ReactElement {
  const t = useWords();
  const may = useMay();
  const { staffId } = useSession();
  const taking = useChange(
    (id: string) => del(`/api/reports/${report.id}/comments/${id}`),
    ['/api/reports', '/api/desk'],
  );
  return (
    <section className={classes.part} aria-label={t('console.deskwork.comments.title')}>
      <h3>{t('console.deskwork.comments.count', { count: report.commented })}</h3>
      <ul className={classes.comments}>
        {report.comments.map(({ id, name, at, text, staffId: writer }) => (
          <li key={id}>
            <p className={classes.eventHead}>
              <bdi className={classes.who}>{name ?? t('console.desk.taken.someone')}</bdi>
              <span className="quiet">
                <When at={at} />
              </span>
              {writer === staffId && text !== null && (
                <Button size="compact-xs" variant="subtle" onClick={() => taking.mutate(id)}>
                  {t('console.deskwork.comments.withdraw')}
                </Button>
              )}
            </p>
            {text === null ? (
              <p className="quiet">{t('console.deskwork.comments.withdrawn')}</p>
            ) : (
              <p className={classes.comment} dir="auto">
                {text}
              </p>
            )}
          </li>
        ))}
      </ul>
      {taking.error !== null && <Failure error={taking.error} />}
      {may('desk.work') && <NewComment reportId={report.id} />}
    </section>
  );
}

function NewComment({ reportId }: { reportId: string }): ReactElement {
  const t = useWords();
  const [text, setText] = useState('');
  const writing = useChange(
    (words: string) => post(`/api/reports/${reportId}/comments`, { text: words }),
    ['/api/reports', '/api/desk'],
  );
  const send = () => {
    if (text.trim() !== '') writing.mutate(text.trim(), { onSuccess: () => setText('') });
  };
  return (
    <>
      <Textarea
        label={t('console.deskwork.comments.write')}
        description={t('console.deskwork.comments.help')}
        value={text}
        maxLength={4000}
        autosize
        minRows={2}
        data-comment
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      {writing.error !== null && <Failure error={writing.error} />}
      <Group mt="xs">
        <Button
          size="compact-md"
          variant="default"
          loading={writing.isPending}
          disabled={text.trim() === ''}
          onClick={send}
        >
          {t('console.deskwork.comments.send')}
        </Button>
      </Group>
    </>
  );
}
