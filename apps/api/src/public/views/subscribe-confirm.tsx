import type { ReactElement } from 'react';
import type { PendingSignUp } from '#alerts';
import { INCIDENT_KIND } from '#face';
import { Button, Notice, page } from './parts/index.js';

/** What the link would confirm, and one button. Opening it changes nothing. */
export function subscribeConfirmPage(props: {
  organisation: string;
  token: string;
  signUp: PendingSignUp;
}): ReactElement {
  const { organisation, token, signUp } = props;
  const kinds = signUp.kinds.map((kind) => INCIDENT_KIND[kind].word);
  return page({
    title: 'Confirm your address',
    organisation,
    unlisted: true,
    children: signUp.confirmed ? (
      <>
        <h1>Your address is confirmed</h1>
        <p>There is nothing left to do. Every mail from us has a link to leave.</p>
      </>
    ) : (
      <>
        <h1>Confirm your address</h1>
        <p>
          You will be told of {kinds.length === 0 ? 'everything that we publish' : listOf(kinds)}
          {signUp.discreet && ', by discreet mail: its sender, subject and first lines say nothing of what it is about'}
          .
        </p>
        <form method="post" action={`/subscribe/confirm/${token}`}>
          <Button>Confirm my address</Button>
        </form>
        <p>
          If you did not ask for this, close the page: an unconfirmed address is taken off our list after three days.
        </p>
      </>
    ),
  });
}

/** After the button: done, and how to undo it. */
export function subscribeConfirmedPage(props: { organisation: string; leavePath: string }): ReactElement {
  return page({
    title: 'You will be told',
    organisation: props.organisation,
    unlisted: true,
    children: (
      <>
        <h1>You will be told</h1>
        <Notice tone="done">
          <p>Your address is confirmed. We write when there is something to tell, and not otherwise.</p>
        </Notice>
        <p>
          Every mail has a link to leave. You can also <a href={props.leavePath}>leave now</a>.
        </p>
      </>
    ),
  });
}

function listOf(words: string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(words);
}
