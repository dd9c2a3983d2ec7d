import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import type { ReportView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { When } from '../../parts/when.js';
import classes from './desk.module.css';
import { markedText } from './marked-text.js';
import { WithTranslation } from './translation.js';

interface ReportTextProps {
  report: Wire<ReportView>;
  /** The claim that is looked at, by its number from 1. */
  looked: number | null;
  look: (claim: number) => void;
  /** What stands between head and text, such as who dismissed it. */
  children: ReactNode;
  /** What stands beneath the text, such as comments. */
  foot: ReactNode;
}

/** A report as it was found, every quotation marked with the number of its claim. */
export function ReportText({ report, looked, look, children, foot }: ReportTextProps): ReactElement {
  const t = useWords();
  const { title, text, claims, language } = report;
  return (
    <article className={classes.text} tabIndex={0} aria-label={t('console.desk.text')}>
      <h2 className={classes.headline} dir="auto" lang={language ?? undefined}>
        {title}
      </h2>
      <Origin report={report} />
      {children}
      <WithTranslation key={report.id} report={report}>
        <div
          className={classes.body}
          dir="auto"
          lang={language === 'und' ? undefined : (language ?? undefined)}
          data-report-text
        >
          {markedText(text, claims).map((stretch, index) =>
            stretch.claims.length === 0 ? (
              <span key={index} data-start={stretch.start}>
                {stretch.text}
              </span>
            ) : (
              <mark
                key={index}
                className={classes.mark}
                data-looked={looked !== null && stretch.claims.includes(looked)}
              >
                {stretch.begins.map((number) => (
                  <button
                    key={number}
                    type="button"
                    className={classes.number}
                    data-claim-mark={number}
                    aria-label={t('console.desk.claim.number', { number })}
                    onClick={() => look(number)}
                  >
                    {number}
                  </button>
                ))}
                <span data-start={stretch.start}>{stretch.text}</span>
              </mark>
            ),
          )}
        </div>
      </WithTranslation>
      {foot}
    </article>
  );
}

function Origin({ report }: { report: Wire<ReportView> }): ReactElement {
  const t = useWords();
  const { source, publishedAt, url, reprints, enteredBy } = report;
  return (
    <p className={classes.origin}>
      <span dir="auto">{source?.name ?? t('console.desk.enteredByHand')}</span>
      {source !== null && enteredBy !== null && <span>{t('console.desk.enteredByHand')}</span>}
      <span>{publishedAt === null ? t('console.desk.noDate') : t.day(publishedAt)}</span>
      <span>
        {t('console.desk.foundAt')} <When at={report.foundAt} />
      </span>
      {reprints.length > 0 && <span>{t('console.desk.reprints', { count: reprints.length })}</span>}
      {url !== null && (
        <Anchor href={url} target="_blank" rel="noreferrer noopener" size="sm" data-original>
          {t('console.desk.original')} <IconExternalLink size={13} aria-hidden />
        </Anchor>
      )}
    </p>
  );
}
