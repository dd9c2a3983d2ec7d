import type { ReactElement } from 'react';
import { Button, Notice, page } from './parts/index.js';

/** Which list, and one button. The address is not shown: the link may be in somebody else's hands. */
export function unsubscribePage({ organisation, token }: { organisation: string; token: string }): ReactElement {
  return page({
    title: 'Leave',
    organisation,
    unlisted: true,
    children: (
      <>
        <h1>Leave</h1>
        <p>You get the alerts of {organisation}. After pressing the button you get no more of them.</p>
        <form method="post" action={`/unsubscribe/${token}`}>
          <Button>Leave the alerts</Button>
        </form>
      </>
    ),
  });
}

/** After leaving, and whenever it is repeated. */
export function unsubscribedPage({ organisation }: { organisation: string }): ReactElement {
  return page({
    title: 'You have left',
    organisation,
    unlisted: true,
    children: (
      <>
        <h1>You have left</h1>
        <Notice tone="done">
          <p>You get no more alerts. Your address is off our list, and mail that waited for you has been dropped.</p>
        </Notice>
        <p>
          If that was a mistake, <a href="/subscribe">ask to be told again</a>.
        </p>
      </>
    ),
  });
}
