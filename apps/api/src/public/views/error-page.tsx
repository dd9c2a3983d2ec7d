import type { ReactElement } from 'react';

export interface ErrorPageProps {
  status: number;
  code: string;
  message: string;
  remedy: string;
}

/** The page for anything that went wrong: what happened, what to do next, and the code to quote. */
export function errorPage({ code, message, remedy }: ErrorPageProps): ReactElement {
  return (
    <html lang="en">
      <body>
        <h1>{message}</h1>
        <p>{remedy}</p>
        <p>{code}</p>
      </body>
    </html>
  );
}
