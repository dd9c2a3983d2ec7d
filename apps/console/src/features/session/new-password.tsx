import { PasswordInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWords } from '../../app/words.js';

/** How long a password must be, as the API asks. */
const LEAST = 12;

/** Why a new password cannot be sent yet, in words; null when it can. The API refuses the easy ones. */
export function usePasswordProblem(): (password: string) => string | null {
  const t = useWords();
  return (password) => (password.length < LEAST ? t('console.session.password.tooShort', { count: LEAST }) : null);
}

interface NewPasswordProps {
  value: string;
  onChange: (value: string) => void;
  error: string | null;
}

/** The field for a new password. One field that can be looked at, instead of two that cannot. */
export function NewPassword({ value, onChange, error }: NewPasswordProps): ReactElement {
  const t = useWords();
  return (
    <PasswordInput
      label={t('console.session.password.new')}
      description={t('console.session.password.rule', { count: LEAST })}
      autoComplete="new-password"
      required
      maxLength={200}
      value={value}
      error={error}
      visibilityToggleButtonProps={{ 'aria-label': t('console.session.password.show') }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
