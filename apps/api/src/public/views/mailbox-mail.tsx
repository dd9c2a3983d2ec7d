import type { ReactElement } from 'react';
import { momentInWords, piecesOf, words } from '#face';
import type { MailboxLine } from './mailbox.js';
import { page } from './parts/index.js';

/** The ways to see one mail; each is a page of its own. */
export type MailTab = 'html' | 'text' | 'source';

export interface MailboxMailProps {
  organisation: string;
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
export function mailboxMailPage({ organisation, mail, tab }: MailboxMailProps): ReactElement {
  const { mailbox } = words('en');
  const subject = mail.subject.trim() || mailbox.noSubject;
  return page({
    title: subject,
    organisation,
    unlisted: true,
    children: (
      <>
        <p>
          <a href="/mailbox">{mailbox.all}</a>
        </p>
        <h1>{subject}</h1>
        <dl className="facts">
          <dt>{mailbox.from}</dt>
          <dd>{mail.from}</dd>
          <dt>{mailbox.to}</dt>
          <dd>{mail.to.join(', ')}</dd>
          <dt>{mailbox.received}</dt>
          <dd>{momentInWords(mail.receivedAt)}</dd>
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
  const { mailbox } = words('en');
  const here = `/mailbox/${encodeURIComponent(id)}`;
  const tabs = [
    ['html', here],
    ['text', `${here}/text`],
    ['source', `${here}/source`],
  ] as const;
  return (
    <nav aria-label={mailbox.tabs}>
      <ul className="tabs">
        {tabs.map(([name, href]) => (
          <li key={name}>
            <a href={href} aria-current={name === tab ? 'page' : undefined}>
              {mailbox[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Html({ mail }: { mail: MailboxMailProps['mail'] }): ReactElement {
  const { mailbox } = words('en');
  const links = [...new Set(piecesOf(mail.text ?? '').flatMap(({ href }) => href ?? []))];
  return (
    <>
      {mail.html !== null ? (
        <iframe
          className="mail-frame"
          sandbox=""
          title={mailbox.frame}
          src={`/mailbox/${encodeURIComponent(mail.id)}/html`}
        />
      ) : (
        <p>{mailbox.noHtml}</p>
      )}
      {links.length > 0 && (
        <section className="section">
          <h2>{mailbox.links}</h2>
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
  if (text === null) return <p>{words('en').mailbox.noText}</p>;
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
