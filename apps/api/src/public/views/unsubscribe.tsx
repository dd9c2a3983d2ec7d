import type { ReactElement } from 'react';
import type { Dress } from '../dress.js';
import { Button, Notice, page } from './parts/index.js';

/** Which list, and one button. The address is not shown: the link may be in somebody else's hands. */
export function unsubscribePage({ dress, token }: { dress: Dress; token: string }): ReactElement {
  const { t, link, organisation } = dress;
  return page({
    dress,
    title: t('unsubscribe.title'),
    unlisted: true,
    children: (
      <>
        <h1>{t('unsubscribe.title')}</h1>
        <p>{t('unsubscribe.lead', { organisation })}</p>
        <form method="post" action={link(`/unsubscribe/${token}`)}>
          <Button>{t('unsubscribe.button')}</Button>
        </form>
      </>
    ),
  });
}

/** After leaving, and whenever it is repeated. */
export function unsubscribedPage({ dress }: { dress: Dress }): ReactElement {
  const { t, link } = dress;
  return page({
    dress,
    title: t('unsubscribe.doneTitle'),
    unlisted: true,
    children: (
      <>
        <h1>{t('unsubscribe.doneTitle')}</h1>
        <Notice tone="done">
          <p>{t('unsubscribe.done')}</p>
        </Notice>
        <p>
          {t('unsubscribe.mistake')} <a href={link('/subscribe')}>{t('unsubscribe.again')}</a>
        </p>
      </>
    ),
  });
}
