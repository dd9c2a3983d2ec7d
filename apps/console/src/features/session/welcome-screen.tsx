import { Anchor, Text, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactElement, useEffect } from 'react';
import type { WelcomeView } from '#contracts';
import { useRead } from '../../api/queries.js';
import { useSpeech } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Threshold } from '../../parts/threshold.js';
import { useTitle } from './use-title.js';
import { WelcomeForm } from './welcome-form.js';

/** Behind the first link of an installation, and behind an invitation: name, password, and in. */
export function WelcomeScreen(): ReactElement {
  const { t, speak } = useSpeech();
  const { token } = useParams({ strict: false }) as { token: string };
  const path = `/api/welcome/${token}`;
  const { data, error, isPending } = useRead<WelcomeView>(path);
  const invitedIn = data === undefined || data.first ? null : data.language;
  // The colleague who invites knows the language better than the browser, unless somebody chose one here.
  useEffect(() => {
    if (invitedIn !== null && localStorage.getItem('tocsin.language') === null) void speak(invitedIn);
  }, [invitedIn, speak]);
  useTitle(t('console.session.welcome.title'));
  return (
    <Threshold>
      <Title order={1}>{t('console.session.welcome.title')}</Title>
      {isPending && <Loading rows={4} />}
      {error !== null && (
        <>
          <Failure error={error} />
          <Anchor component={Link} to="/sign-in">
            {t('console.session.toSignIn')}
          </Anchor>
        </>
      )}
      {data !== undefined && (
        <>
          <Text>
            {data.first
              ? t('console.session.welcome.first', { organisation: data.organisation })
              : t('console.session.welcome.invited', { organisation: data.organisation })}
          </Text>
          {!data.first && <Text c="dimmed">{t(`console.session.role.${data.role}`)}</Text>}
          <WelcomeForm path={path} welcome={data} />
        </>
      )}
    </Threshold>
  );
}
