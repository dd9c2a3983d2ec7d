import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { SessionView } from '#contracts';
import { ApiError, ownerOfPage, post } from '../../api/client.js';
import { keyOf } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { handOver } from '../../parts/drafts.js';
import { Failure } from '../../parts/failure.js';

interface SignInFormProps {
  /** Why this is asked, above the fields. */
  lead?: string;
  /** Called once somebody is signed in. */
  onDone: () => void;
}

/**
 * Address and password. Used as a page, and over a screen whose session has ended. When somebody else signs in than the page belongs
 * to, nothing goes on: the page is loaded anew for them.
 */
export function SignInForm({ lead, onDone }: SignInFormProps): ReactElement {
  const t = useWords();
  const client = useQueryClient();
  const [error, setError] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useForm({ mode: 'uncontrolled', initialValues: { email: '', password: '' } });
  const submit = async (values: { email: string; password: string }) => {
    setBusy(true);
    try {
      const session = await post<SessionView>('/api/session', values);
      const owner = ownerOfPage();
      if (owner !== null && owner !== session.staffId) {
        client.clear();
        handOver();
        return;
      }
      client.setQueryData(keyOf('/api/session'), session);
      onDone();
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))}>
      <Stack>
        {lead !== undefined && <Text>{lead}</Text>}
        {error !== null && <Failure error={error} />}
        <TextInput
          label={t('console.shell.signIn.address')}
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          autoComplete="username"
          required
          data-autofocus
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('console.shell.signIn.password')}
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={{ 'aria-label': t('console.session.password.show') }}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={busy}>
          {t('console.shell.signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}
