import type { ReactElement } from 'react';
import type { PendingSignUp } from '#alerts';
import { incidentKind } from '#face';
import type { Dress } from '../dress.js';
import { Button, Notice, page, useDress, useWords } from './parts/index.js';

/** What the link would confirm, and one button. Opening it changes nothing. */
export function subscribeConfirmPage(props: { dress: Dress; token: string; signUp: PendingSignUp }): ReactElement {
  const { dress, token, signUp } = props;
  return page({
    dress,
    title: dress.t('subscribe.confirm.title'),
    unlisted: true,
    children: signUp.confirmed ? <Already /> : <Ask token={token} signUp={signUp} />,
  });
}

function Already(): ReactElement {
  const t = useWords();
  return (
    <>
      <h1>{t('subscribe.confirm.alreadyTitle')}</h1>
      <p>{t('subscribe.confirm.already')}</p>
    </>
  );
}

function Ask({ token, signUp }: { token: string; signUp: PendingSignUp }): ReactElement {
  const { t, link } = useDress();
  const kinds = t.list(signUp.kinds.map((kind) => incidentKind(t, kind).word));
  return (
    <>
      <h1>{t('subscribe.confirm.title')}</h1>
      <p>
        {signUp.kinds.length === 0 ? t('subscribe.confirm.ofAll') : t('subscribe.confirm.ofKinds', { kinds })}
        {signUp.discreet && ` ${t('subscribe.confirm.discreet')}`}
      </p>
      <form method="post" action={link(`/subscribe/confirm/${token}`)}>
        <Button>{t('subscribe.confirm.button')}</Button>
      </form>
      <p>{t('subscribe.confirm.notYou')}</p>
    </>
  );
}

/** After the button: done, how to undo it, and how to have mail encrypted. */
export function subscribeConfirmedPage(props: { dress: Dress; leavePath: string; keyPath: string }): ReactElement {
  const { dress, leavePath, keyPath } = props;
  const { t, link } = dress;
  return page({
    dress,
    title: t('subscribe.confirmed.title'),
    unlisted: true,
    children: (
      <>
        <h1>{t('subscribe.confirmed.title')}</h1>
        <Notice tone="done">
          <p>{t('subscribe.confirmed.done')}</p>
        </Notice>
        <p>
          {t('subscribe.confirmed.encrypt')} <a href={link(keyPath)}>{t('subscribe.confirmed.encryptNow')}</a>
        </p>
        <p>
          {t('subscribe.confirmed.leave')} <a href={link(leavePath)}>{t('subscribe.confirmed.leaveNow')}</a>
        </p>
      </>
    ),
  });
}
