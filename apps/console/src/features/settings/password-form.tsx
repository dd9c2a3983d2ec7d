import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { post } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { said } from '../../parts/said.js';
import { NewPassword, usePasswordProblem } from '../session/new-password.js';
import classes from './settings.module.css';

/** A new password of one's own; needs the present one. */
export function PasswordForm(): ReactElement {
  const t = useWords();
  const problemOf = usePasswordProblem();
  const [present, setPresent] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const change = useChange(
    (passwords: { present: string; password: string }) => post('/api/me/password', passwords),
    ['/api/sessions', '/api/session'],
  );
  const submit = () => {
    const found = problemOf(password);
    setProblem(found);
    if (found !== null) return;
    change.mutate(
      { present, password },
      {
        onSuccess: () => {
          setPresent('');
          setPassword('');
          said(t('console.settings.password.changed'));
        },
      },
    );
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack>
        <Text size="sm">{t('console.settings.password.lead')}</Text>
        {change.error !== null && <Failure error={change.error} />}
        <PasswordInput
          label={t('console.settings.password.present')}
          autoComplete="current-password"
          required
          maxLength={200}
          value={present}
          visibilityToggleButtonProps={{ 'aria-label': t('console.session.password.show') }}
          onChange={(event) => setPresent(event.currentTarget.value)}
        />
        <NewPassword value={password} onChange={setPassword} error={problem} />
        <Group>
          <Button type="submit" loading={change.isPending}>
            {t('console.settings.password.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
