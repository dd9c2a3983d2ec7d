import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactElement } from 'react';
import type { WelcomeView } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { NewPassword, usePasswordProblem } from './new-password.js';
import { useAct } from './use-act.js';

interface WelcomeFormProps {
  path: string;
  welcome: Wire<WelcomeView>;
}

/** Name and password of somebody new; the first administrator gives an address too. */
export function WelcomeForm({ path, welcome }: WelcomeFormProps): ReactElement {
  const t = useWords();
  const problemOf = usePasswordProblem();
  const { busy, error, act } = useAct();
  const form = useForm({
    initialValues: { name: welcome.name, email: '', password: '' },
    validate: {
      name: (name) => (name.trim() === '' ? t('console.session.welcome.nameMissing') : null),
      password: problemOf,
    },
  });
  const submit = form.onSubmit(({ name, email, password }) => {
    void act(async () => {
      await post(path, { name, password, language: t.language, ...(welcome.first ? { email } : {}) });
      window.location.assign('/console/');
    });
  });
  return (
    <form onSubmit={submit}>
      <Stack>
        {error !== null && <Failure error={error} />}
        <TextInput
          label={t('console.session.welcome.name')}
          description={t('console.session.welcome.nameRule')}
          autoComplete="name"
          dir="auto"
          required
          maxLength={200}
          {...form.getInputProps('name')}
        />
        {welcome.first && (
          <TextInput
            label={t('console.shell.signIn.address')}
            type="email"
            autoComplete="username"
            required
            maxLength={254}
            {...form.getInputProps('email')}
          />
        )}
        <NewPassword
          value={form.values.password}
          onChange={(password) => form.setFieldValue('password', password)}
          error={typeof form.errors['password'] === 'string' ? form.errors['password'] : null}
        />
        <Button type="submit" loading={busy}>
          {t('console.session.welcome.submit')}
        </Button>
      </Stack>
    </form>
  );
}
