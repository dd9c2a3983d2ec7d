import type { ReactElement } from 'react';
import type { CampaignOfficeView, PublicCampaign } from '#contracts';
import { piecesOf, type Words } from '#face';
import type { Dress } from '../dress.js';
import { LetterForm, type LetterFormProps, WhatIsWrong } from './act-form.js';
import { page, useWords, writtenIn } from './parts/index.js';

export interface ActPageProps extends LetterFormProps {
  dress: Dress;
}

/** The action page: what is asked, how many have asked, who learns what of you, and then the letter. */
export function actPage({ dress, campaign, typed, errors }: ActPageProps): ReactElement {
  const { t } = dress;
  const { title, ask, language } = campaign;
  return page({
    dress,
    title: Object.keys(errors).length > 0 ? t('act.titleWrong', { title }) : title,
    listed: true,
    children: (
      <>
        <WhatIsWrong errors={errors} />
        <h1 {...writtenIn(t, language)}>{title}</h1>
        <div {...writtenIn(t, language)}>
          <Prose text={ask} />
        </div>
        <p className="quiet">{countOf(t, campaign)}</p>
        <section className="section" aria-labelledby="recipients">
          <h2 id="recipients">{t('act.recipients')}</h2>
          <ul>
            {campaign.offices.map((office) => (
              <Recipient key={office.officeId} office={office} />
            ))}
          </ul>
          {campaign.attachPdf && <p>{t('act.asPdf')}</p>}
          <p className="small">{t('act.kept')}</p>
        </section>
        <section className="section" aria-labelledby="letter">
          <h2 id="letter">{t('act.letter')}</h2>
          <LetterForm {...{ campaign, typed, errors }} />
        </section>
      </>
    ),
  });
}

function Recipient({ office }: { office: CampaignOfficeView }): ReactElement {
  const t = useWords();
  const { officeName, bodyName, disclosure, reachable } = office;
  return (
    <li>
      <strong>{t('act.recipient', { office: officeName, body: bodyName })}</strong> {t(`act.learns.${disclosure}`)}
      {!reachable && ` ${t('act.unreachable')}`}
    </li>
  );
}

/** Confirmed letters only, and the people behind them where one person writes several. */
function countOf(t: Words, { letters, people, goal }: PublicCampaign): string {
  const count = letters === people ? t('act.count', { letters }) : t('act.countBy', { letters, people });
  return goal === null ? count : `${count} · ${t('act.goal', { goal })}`;
}

function Prose({ text }: { text: string }): ReactElement {
  return (
    <>
      {text.split(/\n\s*\n/).map((paragraph, index) => (
        <p key={index} className={index === 0 ? 'lead' : undefined}>
          {piecesOf(paragraph).map(({ text: words, href }, at) =>
            href === null ? (
              words
            ) : (
              <a key={at} href={href}>
                {words}
              </a>
            ),
          )}
        </p>
      ))}
    </>
  );
}

/** After the form: the same for every address, whether we know it or not. */
export function askedPage({ dress, campaignTitle }: { dress: Dress; campaignTitle: string }): ReactElement {
  const { t } = dress;
  return page({
    dress,
    title: t('act.asked.title'),
    unlisted: true,
    children: (
      <>
        <h1>{t('act.asked.title')}</h1>
        <p className="lead">{t('act.asked.lead', { campaign: campaignTitle })}</p>
        <ul>
          <li>{t('act.asked.minutes')}</li>
          <li>{t('act.asked.once')}</li>
          <li>{t('act.asked.days')}</li>
        </ul>
      </>
    ),
  });
}

/** What stands at the address of a letter drive that was stopped. */
export function stoppedPage(props: { dress: Dress; title: string; stoppedAt: Date }): ReactElement {
  const { dress, title, stoppedAt } = props;
  const { t, link } = dress;
  return page({
    dress,
    title: t('act.stopped.title'),
    unlisted: true,
    children: (
      <>
        <h1>{t('act.stopped.title')}</h1>
        <p className="lead">{t('act.stopped.lead', { campaign: title, moment: t.moment(stoppedAt) })}</p>
        <p>
          <a href={link('/')}>{t('act.stopped.home')}</a>
        </p>
      </>
    ),
  });
}
