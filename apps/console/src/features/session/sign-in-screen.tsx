import { Anchor, Title } from '@mantine/core';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { type ReactElement, useEffect } from 'react';
import { useSessionState } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Threshold } from '../../parts/threshold.js';
import { SignInForm } from './sign-in-form.js';
import { useTitle } from './use-title.js';

/** Where staff come in. Whoever is signed in already, or now, goes on to where the link led. */
export function SignInScreen(): ReactElement {
  const t = useWords();
  const { history } = useRouter();
  const { session } = useSessionState();
  const { next } = useSearch({ strict: false }) as { next?: string };
  const signedIn = session != null;
  useEffect(() => {
    // The history knows whole addresses; only one of our own is followed.
    if (signedIn) history.replace(next !== undefined && /^\/console\/(?![/\\])/.test(next) ? next : '/console/');
  }, [signedIn, next, history]);
  useTitle(t('console.shell.signIn.title'));
  return (
    <Threshold>
      <Title order={1}>{t('console.shell.signIn.title')}</Title>
      <SignInForm onDone={() => undefined} />
      <Anchor component={Link} to="/forgotten">
        {t('console.session.forgotten.link')}
      </Anchor>
      <Anchor href="/">{t('console.shell.toPublicPages')}</Anchor>
    </Threshold>
  );
}
