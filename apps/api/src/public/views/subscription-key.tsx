import type { ReactElement } from 'react';
import type { KeyPageView } from '#alerts';
import type { Dress } from '../dress.js';
import { Button, Notice, page, TextArea, useDress, useWords } from './parts/index.js';

interface SubscriptionKeyProps {
  dress: Dress;
  token: string;
  view: KeyPageView;
  /** What is wrong with what was pasted, and what to do. */
  error?: string;
}

type GivenKeyView = Extract<KeyPageView, { state: 'given' }>['key'];

/** The key that somebody's mail is encrypted for: to give, to compare, to replace, to remove. The address is not shown. */
export function subscriptionKeyPage({ dress, token, view, error }: SubscriptionKeyProps): ReactElement {
  const { t } = dress;
  return page({
    dress,
    title: error === undefined ? t('subscribe.key.title') : t('subscribe.key.titleWrong'),
    unlisted: true,
    children: <KeyOf token={token} view={view} error={error} />,
  });
}

function KeyOf({ token, view, error }: Omit<SubscriptionKeyProps, 'dress'> & { error: string | undefined }) {
  const t = useWords();
  if (view.state === 'locked') {
    return (
      <>
        <h1>{t('subscribe.key.lockedTitle')}</h1>
        <p>{t('subscribe.key.locked')}</p>
        <p>{t('subscribe.key.lost')}</p>
      </>
    );
  }
  if (view.state === 'given') return <Standing token={token} known={view.key} error={error} />;
  return (
    <>
      <h1>{t('subscribe.key.title')}</h1>
      <p>{t('subscribe.key.lead')}</p>
      <p>{t('subscribe.key.kept')}</p>
      <p>{t('subscribe.key.never')}</p>
      <KeyForm token={token} button={t('subscribe.key.give')} error={error} />
      <p>{t('subscribe.key.lost')}</p>
    </>
  );
}

function Standing({ token, known, error }: { token: string; known: GivenKeyView; error: string | undefined }) {
  const { t, link } = useDress();
  const { fingerprint, givenAt, expiresAt, expired } = known;
  return (
    <>
      <h1>{t('subscribe.key.standsTitle')}</h1>
      {expired ? (
        <Notice tone="warning">
          <p>{t('subscribe.key.expired')}</p>
        </Notice>
      ) : (
        <p>{t('subscribe.key.stands')}</p>
      )}
      <dl className="facts">
        <dt>{t('subscribe.key.fingerprint')}</dt>
        <dd>
          <code>{inFours(fingerprint)}</code>
        </dd>
        <dt>{t('subscribe.key.given')}</dt>
        <dd>{t.moment(givenAt)}</dd>
        <dt>{t('subscribe.key.expires')}</dt>
        <dd>{expiresAt === null ? t('subscribe.key.noEnd') : t.moment(expiresAt)}</dd>
      </dl>
      <h2>{t('subscribe.key.replaceTitle')}</h2>
      <KeyForm token={token} button={t('subscribe.key.replace')} error={error} />
      <h2>{t('subscribe.key.removeTitle')}</h2>
      <p>{t('subscribe.key.removeLead')}</p>
      <form method="post" action={link(`/subscribe/key/${token}/remove`)}>
        <Button>{t('subscribe.key.remove')}</Button>
      </form>
      <p>{t('subscribe.key.lost')}</p>
    </>
  );
}

function KeyForm({ token, button, error }: { token: string; button: string; error: string | undefined }): ReactElement {
  const { t, link } = useDress();
  return (
    <form method="post" action={link(`/subscribe/key/${token}`)}>
      <TextArea
        name="key"
        label={t('subscribe.key.label')}
        hint={t('subscribe.key.hint')}
        error={error}
        rows={10}
        autoComplete="off"
        spellCheck={false}
        required
      />
      <Button>{button}</Button>
    </form>
  );
}

/** After a key was given: done, and where it can be changed. */
export function keyGivenPage({ dress, path }: { dress: Dress; path: string }): ReactElement {
  const { t, link } = dress;
  return page({
    dress,
    title: t('subscribe.key.doneTitle'),
    unlisted: true,
    children: (
      <>
        <h1>{t('subscribe.key.doneTitle')}</h1>
        <Notice tone="done">
          <p>{t('subscribe.key.done')}</p>
        </Notice>
        <p>
          <a href={link(path)}>{t('subscribe.key.back')}</a>
        </p>
      </>
    ),
  });
}

/** After a key was removed. */
export function keyRemovedPage({ dress }: { dress: Dress }): ReactElement {
  const { t } = dress;
  return page({
    dress,
    title: t('subscribe.key.removedTitle'),
    unlisted: true,
    children: (
      <>
        <h1>{t('subscribe.key.removedTitle')}</h1>
        <Notice tone="done">
          <p>{t('subscribe.key.removed')}</p>
        </Notice>
      </>
    ),
  });
}

/** As PGP programs show it, so that it can be compared by eye. */
function inFours(fingerprint: string): string {
  return fingerprint.replace(/(.{4})(?=.)/g, '$1 ');
}
