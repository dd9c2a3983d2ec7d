import type { ReactElement } from 'react';
import { words } from '#face';
import { page } from './parts/index.js';

export interface ErrorPageProps {
  status: number;
  code: string;
  message: string;
  remedy: string;
  organisation?: string;
}

/** The page for anything that went wrong: what happened, what to do next, and the code to quote. */
export function errorPage({ code, message, remedy, organisation = 'Tocsin' }: ErrorPageProps): ReactElement {
  const { error } = words('en').common;
  return page({
    title: error.title,
    organisation,
    unlisted: true,
    children: (
      <>
        <h1>{message}</h1>
        <p className="lead">{remedy}</p>
        <p>
          <a href="/">{error.home}</a>
        </p>
        <p className="small quiet">{error.code(code)}</p>
      </>
    ),
  });
}
