import type { ReactElement } from 'react';
import { piecesOf } from '#face';
import type { Dress } from '../dress.js';
import type { MailboxLine } from './mailbox.js';
import { page, useDress, useWords } from './parts/index.js';

/** The ways to see one mail; each is a page of its own. */
export type MailTab = 'html' | 'text' | 'source';

export interface MailboxMailProps {
  dress: Dress;
  mail: MailboxLine & {
    from: string;
    text: string | null;
    html: string | null;
    /** The bytes as they came, each as one character (ISO 8859-1). */
    source: string;
  };
  tab: MailTab;
}

/** One mail of the development mailbox, as HTML (in a frame that may do nothing), as text, or as it came over the wire. */
export function mailboxMailPage({ dress, mail, tab }: MailboxMailProps): ReactElement {
  const { t, link } = dress;
  const subject = mail.subject.trim() || t('mailbox.noSubject');
  return page({
    dress,
    title: subject,
    unlisted: true,
    children: (
      <>
        <p>
          <a href={link('/mailbox')}>{t('mailbox.all')}</a>
        </p>
        <h1>{subject}</h1>
        <dl className="facts">
          <dt>{t('mailbox.from')}</dt>
          <dd>{mail.from}</dd>
          <dt>{t('mailbox.to')}</dt>
          <dd>{mail.to.join(', ')}</dd>
          <dt>{t('mailbox.received')}</dt>
          <dd>{t.moment(mail.receivedAt)}</dd>
        </dl>
        <Tabs id={mail.id} tab={tab} />
        {tab === 'html' && <Html mail={mail} />}
        {tab === 'text' && <Text text={mail.text} />}
        {tab === 'source' && (
          <div className="source">
            <pre>{Buffer.from(mail.source, 'latin1').toString('utf8')}</pre>
          </div>
        )}
      </>
    ),
  });
}

function Tabs({ id, tab }: { id: string; tab: MailTab }): ReactElement {
  const { t, link } = useDress();
  const here = link(`/mailbox/${encodeURIComponent(id)}`);
  const tabs = [
    ['html', here],
    ['text', `${here}/text`],
    ['source', `${here}/source`],
  ] as const;
  return (
    <nav aria-label={t('mailbox.tabs')}>
      <ul className="tabs">
        {tabs.map(([name, href]) => (
          <li key={name}>
            <a href={href} aria-current={name === tab ? 'page' : undefined}>
              {t(`mailbox.tab.${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Html({ mail }: { mail: MailboxMailProps['mail'] }): ReactElement {
  const t = useWords();
  const links = [...new Set(piecesOf(mail.text ?? '').flatMap(({ href }) => href ?? []))];
  return (
    <>
      {mail.html !== null ? (
        <iframe
          className="mail-frame"
          sandbox=""
          title={t('mailbox.frame')}
          src={`/mailbox/${encodeURIComponent(mail.id)}/html`}
        />
      ) : (
        <p>{t('mailbox.noHtml')}</p>
      )}
      {links.length > 0 && (
        <section className="section">
          <h2>{t('mailbox.links')}</h2>
          <ul>
            {links.map((href) => (
              <li key={href}>
                <a href={href}>{href}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Text({ text }: { text: string | null }): ReactElement {
  const t = useWords();
  if (text === null) return <p>{t('mailbox.noText')}</p>;
  return (
    <div className="source">
      <pre>
        {piecesOf(text).map(({ text: piece, href }, index) =>
          href === null ? (
            piece
          ) : (
            <a key={index} href={href}>
              {piece}
            </a>
          ),
        )}
      </pre>
    </div>
  );
}
