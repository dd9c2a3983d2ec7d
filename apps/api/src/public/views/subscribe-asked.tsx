import type { ReactElement } from 'react';
import { Notice, page } from './parts/index.js';

/**
 * The answer to every sign-up, word for word the same: it must not show whether the address is known, is new, or had its mail
 * today, and so it repeats nothing.
 */
export function subscribeAskedPage({ organisation }: { organisation: string }): ReactElement {
  return page({
    title: 'Look into your mailbox',
    organisation,
    current: 'subscribe',
    unlisted: true,
    children: (
      <>
        <h1>Look into your mailbox</h1>
        <Notice tone="done">
          <p>
            We have written to the address you gave. Open the link in that mail and press its button within three days;
            before that you get nothing else from us.
          </p>
        </Notice>
        <p>
          No mail after ten minutes? Look into the folder for unwanted mail, and check that you typed the address
          rightly. We write to an address once a day at most, so try again tomorrow if you asked twice.
        </p>
      </>
    ),
  });
}
