import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { post } from '../../api/client.js';
import { useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Threshold } from '../../parts/threshold.js';
import { NewPassword, usePasswordProblem } from './new-password.js';
import { useAct } from './use-act.js';
import { useTitle } from './use-title.js';

/** Behind the link of a mail: a new password, and in. */
export function PasswordScreen(): ReactElement {
  const t = useWords();
  const { token } = useParams({ strict: false }) as { token: string };
  const path = `/api/password-resets/${token}`;
  const link = useRead(path);
  useTitle(t('console.session.password.title'));
  return (
    <Threshold>
      <Title order={1}>{t('console.session.password.title')}</Title>
      {link.isPending && <Loading rows={3} />}
      {link.error !== null && (
        <>
          <Failure error={link.error} />
          <Anchor component={Link} to="/forgotten">
            {t('console.session.password.another')}
          </Anchor>
        </>
      )}
      {link.data !== undefined && <Choose path={path} />}
    </Threshold>
  );
}

function Choose({ path }: { path: string }): ReactElement {
  const t = useWords();
  const problemOf = usePasswordProblem();
  const { busy, error, act } = useAct();
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const choose = () => {
    const found = problemOf(password);
    setProblem(found);
    if (found !== null) return;
    void act(async () => {
      await post(path, { password });
      window.location.assign('/console/');
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        choose();
      }}
    >
      <Stack>
        <Text>{t('console.session.password.lead')}</Text>
        {error !== null && <Failure error={error} />}
        <NewPassword value={password} onChange={setPassword} error={problem} />
        <Button type="submit" loading={busy}>
          {t('console.session.password.submit')}
        </Button>
      </Stack>
    </form>
  );
}
