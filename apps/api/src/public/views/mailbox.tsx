import type { ReactElement } from 'react';
import type { Page } from '#contracts';
import { momentInWords, words } from '#face';
import { MorePages, page } from './parts/index.js';

/** One mail in the list of the development mailbox. */
export interface MailboxLine {
  id: string;
  to: string[];
  subject: string;
  receivedAt: Date;
}

export interface MailboxProps {
  organisation: string;
  mails: Page<MailboxLine>;
  total: number;
  continued: boolean;
}

/** The development mailbox: what was mailed to people who may not be mailed for real. */
export function mailboxPage({ organisation, mails, total, continued }: MailboxProps): ReactElement {
  const { mailbox } = words('en');
  return page({
    title: mailbox.title,
    organisation,
    unlisted: true,
    children: (
      <>
        <h1>{mailbox.title}</h1>
        <p className="lead">{mailbox.lead}</p>
        <p className="quiet">{mailbox.why}</p>
        {total === 0 ? (
          <section className="aside">
            <h2>{mailbox.emptyTitle}</h2>
            <p>{mailbox.empty}</p>
          </section>
        ) : (
          <p>{mailbox.count(total)}</p>
        )}
        <ul className="plain">
          {mails.items.map((mail) => (
            <li className="incident" key={mail.id}>
              <p className="kicker">
                {mail.to.join(', ')} ·{' '}
                <time dateTime={mail.receivedAt.toISOString()}>{momentInWords(mail.receivedAt)}</time>
              </p>
              <a href={`/mailbox/${encodeURIComponent(mail.id)}`}>{mail.subject.trim() || mailbox.noSubject}</a>
            </li>
          ))}
        </ul>
        <MorePages path="/mailbox" next={mails.next} continued={continued} />
      </>
    ),
  });
}
