import type { ReactElement } from 'react';
import type { ActionStanding, ConfirmResult } from '#campaigns';
import type { Dress } from '../dress.js';
import { Button, ButtonLink, page, useDress } from './parts/index.js';

/** Two buttons: it was me, it was not. Nothing that was typed is shown, since anybody may have typed it. */
export function confirmPage(props: { dress: Dress; token: string } & ActionStanding): ReactElement {
  const { dress, token, campaignTitle, state } = props;
  const { t } = dress;
  const title = t(`act.confirm.${state}`);
  return page({
    dress,
    title,
    unlisted: true,
    children: (
      <>
        <h1>{title}</h1>
        <p className="lead">{t('act.confirm.forDrive', { campaign: campaignTitle })}</p>
        {state === 'over' ? <p>{t('act.confirm.overWhy')}</p> : <Answer token={token} pending={state === 'pending'} />}
      </>
    ),
  });
}

function Answer({ token, pending }: { token: string; pending: boolean }): ReactElement {
  const { t, link } = useDress();
  return (
    <form method="post" action={link(`/act/confirm/${token}`)}>
      {pending ? (
        <>
          <p>{t('act.confirm.lead')}</p>
          <p>
            <Button name="answer" value="confirm">
              {t('act.confirm.button')}
            </Button>
          </p>
        </>
      ) : (
        <p>{t('act.confirm.follow')}</p>
      )}
      <p>{t('act.confirm.notYou')}</p>
      <p>
        <Button tone="quiet" name="answer" value="not-me">
          {t('act.confirm.notMe')}
        </Button>
      </p>
    </form>
  );
}

/** After confirming. */
export function confirmedPage(props: { dress: Dress } & ConfirmResult): ReactElement {
  const { dress, outcome, campaignTitle: campaign, statusToken } = props;
  const { t, link } = dress;
  const title = outcome === 'confirmed' ? t('act.confirmed.title') : t('act.confirmed.titleAlready');
  return page({
    dress,
    title,
    unlisted: true,
    children: (
      <>
        <h1>{title}</h1>
        {statusToken === null ? (
          <p className="lead">{t('act.confirmed.already', { campaign })}</p>
        ) : (
          <>
            <p className="lead">{t('act.confirmed.lead', { campaign })}</p>
            <p>
              <ButtonLink href={link(`/letters/${statusToken}`)}>{t('act.confirmed.follow')}</ButtonLink>
            </p>
            <p className="small">{t('act.confirmed.byMail')}</p>
          </>
        )}
      </>
    ),
  });
}

/** After "this was not me". */
export function erasedPage({ dress }: { dress: Dress }): ReactElement {
  const { t } = dress;
  return page({
    dress,
    title: t('act.erased.title'),
    unlisted: true,
    children: (
      <>
        <h1>{t('act.erased.title')}</h1>
        <p className="lead">{t('act.erased.lead')}</p>
      </>
    ),
  });
}
