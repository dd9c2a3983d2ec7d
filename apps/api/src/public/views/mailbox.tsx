import type { ReactElement } from 'react';
import type { Page } from '#contracts';
import type { Dress } from '../dress.js';
import { MorePages, page } from './parts/index.js';

/** One mail in the list of the development mailbox. */
export interface MailboxLine {
  id: string;
  to: string[];
  subject: string;
  receivedAt: Date;
}

export interface MailboxProps {
  dress: Dress;
  mails: Page<MailboxLine>;
  total: number;
  continued: boolean;
}

/** The development mailbox: what was mailed to people who may not be mailed for real. */
export function mailboxPage({ dress, mails, total, continued }: MailboxProps): ReactElement {
  const { t, link } = dress;
  return page({
    dress,
    title: t('mailbox.title'),
    unlisted: true,
    children: (
      <>
        <h1>{t('mailbox.title')}</h1>
        <p className="lead">{t('mailbox.lead')}</p>
        <p className="quiet">{t('mailbox.why')}</p>
        {total === 0 ? (
          <section className="aside">
            <h2>{t('mailbox.emptyTitle')}</h2>
            <p>{t('mailbox.empty')}</p>
          </section>
        ) : (
          <p>{t('mailbox.count', { count: total })}</p>
        )}
        <ul className="plain">
          {mails.items.map((mail) => (
            <li className="incident" key={mail.id}>
              <p className="kicker">
                {mail.to.join(', ')} · <time dateTime={mail.receivedAt.toISOString()}>{t.moment(mail.receivedAt)}</time>
              </p>
              <a href={link(`/mailbox/${encodeURIComponent(mail.id)}`)}>
                {mail.subject.trim() || t('mailbox.noSubject')}
              </a>
            </li>
          ))}
        </ul>
        <MorePages path="/mailbox" next={mails.next} continued={continued} />
      </>
    ),
  });
}
