import type { ReactElement } from 'react';
import type { ActionStanding, ConfirmResult } from '#campaigns';
import { Button, ButtonLink, page } from './parts/index.js';

/** Two buttons: it was me, it was not. Nothing that was typed is shown, since anybody may have typed it. */
export function confirmPage(props: { organisation: string; token: string } & ActionStanding): ReactElement {
  const { organisation, token, campaignTitle, state } = props;
  const title = TITLES[state];
  return page({
    title,
    organisation,
    unlisted: true,
    children: (
      <>
        <h1>{title}</h1>
        <p className="lead">For the letter drive “{campaignTitle}”.</p>
        {state === 'over' ? <Over /> : <Answer token={token} pending={state === 'pending'} />}
      </>
    ),
  });
}

const TITLES: Record<ActionStanding['state'], string> = {
  pending: 'Is this your letter?',
  confirmed: 'This letter is confirmed',
  over: 'This letter is no longer here',
};

function Answer({ token, pending }: { token: string; pending: boolean }): ReactElement {
  return (
    <form method="post" action={`/act/confirm/${token}`}>
      {pending ? (
        <>
          <p>
            Somebody wrote a letter with your address. It goes to the offices named on the page only if you confirm it.
          </p>
          <p>
            <Button name="answer" value="confirm">
              Confirm my letter
            </Button>
          </p>
        </>
      ) : (
        <p>The link to follow it is in the mail that came after you confirmed it.</p>
      )}
      <p>If you did not write it, say so: what was typed is erased, and what has not left yet never leaves.</p>
      <p>
        <Button tone="quiet" name="answer" value="not-me">
          This was not me
        </Button>
      </p>
    </form>
  );
}

function Over(): ReactElement {
  return (
    <p>
      It was not confirmed within 7 days, the letter drive was stopped, or somebody said that it was not theirs. What
      was typed has been erased.
    </p>
  );
}

/** After confirming. */
export function confirmedPage(props: { organisation: string } & ConfirmResult): ReactElement {
  const { organisation, outcome, campaignTitle, statusToken } = props;
  const title = outcome === 'confirmed' ? 'Your letter is confirmed' : 'Your letter is on its way already';
  return page({
    title,
    organisation,
    unlisted: true,
    children: (
      <>
        <h1>{title}</h1>
        {statusToken === null ? (
          <p className="lead">
            You have confirmed a letter for “{campaignTitle}” before. Offices count one letter from each person, so this
            second one was not kept. The link to follow the first is in the mail that came after you confirmed it.
          </p>
        ) : (
          <>
            <p className="lead">Thank you. Your letter for “{campaignTitle}” now waits for its turn at each office.</p>
            <p>
              <ButtonLink href={`/letters/${statusToken}`}>Follow my letter</ButtonLink>
            </p>
            <p className="small">We also send you this link by mail. It is yours alone.</p>
          </>
        )}
      </>
    ),
  });
}

/** After "this was not me". */
export function erasedPage({ organisation }: { organisation: string }): ReactElement {
  return page({
    title: 'Thank you for telling us',
    organisation,
    unlisted: true,
    children: (
      <>
        <h1>Thank you for telling us</h1>
        <p className="lead">
          The letter was ended and what was typed has been erased. Whatever of it had not left yet never leaves. You
          need not do anything else.
        </p>
      </>
    ),
  });
}
