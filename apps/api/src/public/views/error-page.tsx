import type { ReactElement } from 'react';
import type { Dress } from '../dress.js';
import { page } from './parts/index.js';

export interface ErrorPageProps {
  status: number;
  code: string;
  message: string;
  remedy: string;
  dress: Dress;
}

/** The page for anything that went wrong: what happened, what to do next, and the code to quote. */
export function errorPage({ code, message, remedy, dress }: ErrorPageProps): ReactElement {
  const { t, link } = dress;
  return page({
    dress,
    title: t('common.error.title'),
    unlisted: true,
    children: (
      <>
        <h1>{message}</h1>
        <p className="lead">{remedy}</p>
        <p>
          <a href={link('/')}>{t('common.error.home')}</a>
        </p>
        <p className="small quiet">{t('common.error.code', { code })}</p>
      </>
    ),
  });
}
