import { Anchor, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { post } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { Threshold } from '../../parts/threshold.js';
import { useAct } from './use-act.js';
import { useTitle } from './use-title.js';

/** Asks for a link to choose a new password. What it says afterwards is the same for every address. */
export function ForgottenScreen(): ReactElement {
  const t = useWords();
  const { busy, error, act } = useAct();
  const [email, setEmail] = useState('');
  const [asked, setAsked] = useState(false);
  useTitle(t('console.session.forgotten.title'));
  const ask = () =>
    act(async () => {
      await post('/api/password-resets', { email });
      setAsked(true);
    });
  return (
    <Threshold>
      <Title order={1}>{t('console.session.forgotten.title')}</Title>
      {asked ? (
        <Text role="status">{t('console.session.forgotten.asked')}</Text>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void ask();
          }}
        >
          <Stack>
            <Text>{t('console.session.forgotten.lead')}</Text>
            {error !== null && <Failure error={error} />}
            <TextInput
              label={t('console.shell.signIn.address')}
              inputMode="email"
              autoCapitalize="none"
              spellCheck={false}
              autoComplete="username"
              required
              maxLength={254}
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <Button type="submit" loading={busy}>
              {t('console.session.forgotten.submit')}
            </Button>
          </Stack>
        </form>
      )}
      <Anchor component={Link} to="/sign-in">
        {t('console.session.toSignIn')}
      </Anchor>
    </Threshold>
  );
}
