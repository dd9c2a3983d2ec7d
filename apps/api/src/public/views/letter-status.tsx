import type { ReactElement } from 'react';
import type { ActionStatusView } from '#contracts';
import type { Dress } from '../dress.js';
import { letterSteps } from './letter-steps.js';
import { Notice, page, Steps } from './parts/index.js';

/** Where each letter of a supporter is. Shows neither the letter nor the supporter: whoever has the link sees no more than that. */
export function letterStatusPage({ dress, status }: { dress: Dress; status: ActionStatusView }): ReactElement {
  const { t } = dress;
  return page({
    dress,
    title: t('letter.title'),
    unlisted: true,
    children: (
      <>
        <h1>{t('letter.title')}</h1>
        <p className="lead">{t('act.confirm.forDrive', { campaign: status.campaignTitle })}</p>
        {status.endedAt !== null && (
          <Notice tone="warning">
            <p>{t('letter.ended', { moment: t.moment(status.endedAt) })}</p>
          </Notice>
        )}
        {status.letters.map((letter, index) => (
          <section className="section" key={index} aria-labelledby={`letter-${index}`}>
            <h2 id={`letter-${index}`}>{t('letter.to', { office: letter.officeName, body: letter.bodyName })}</h2>
            <Steps steps={letterSteps(t, status, letter)} />
          </section>
        ))}
        <p className="small">{t('letter.again')}</p>
      </>
    ),
  });
}
