import { Link } from '@tanstack/react-router';
import { type ReactElement, useEffect, useRef } from 'react';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import classes from './mail.module.css';

/** The parts of the mail that this person may see: one row, which scrolls to the current one where it is narrow. */
export function MailTabs(): ReactElement {
  const t = useWords();
  const may = useMay();
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    row.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, []);
  return (
    <nav ref={row} className={classes.tabs} aria-label={t('console.mail.parts')}>
      <Link to="/mail" activeOptions={{ exact: true }}>
        {t('console.mail.messages')}
      </Link>
      {may('subscribers.disclose') && <Link to="/mail/story">{t('console.mail.story.title')}</Link>}
      {may('mail.recipients') && <Link to="/mail/feedback">{t('console.feedback.title')}</Link>}
      {may('mail.recipients') && <Link to="/mail/mailbox">{t('console.mail.mailbox.title')}</Link>}
      <Link to="/mail/complaints">{t('console.mail.complaints.title')}</Link>
      <Link to="/mail/barred">{t('console.mail.barred.title')}</Link>
    </nav>
  );
}
