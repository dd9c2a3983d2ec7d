import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Role } from '#contracts';
import { post } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { consoleLanguages, useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { PageHead } from '../../parts/page-head.js';
import { said } from '../../parts/said.js';
import { Section } from '../../parts/section.js';
import { RoleSelect } from './person-actions.js';
import classes from './settings.module.css';

interface Wish {
  email: string;
  name: string;
  role: Role;
  language: string;
}

/** Invites a colleague by mail. Nothing typed here is kept in the browser: it is somebody's address. */
export function InviteScreen(): ReactElement {
  const t = useWords();
  const back = { to: '/settings/people', label: t('console.settings.people.title') };
  return (
    <>
      <PageHead title={t('console.settings.invite.title')} back={back} />
      <Section title={t('console.settings.invite.whom')}>
        <InviteForm />
      </Section>
    </>
  );
}

function InviteForm(): ReactElement {
  const t = useWords();
  const navigate = useNavigate();
  const missing = t('console.settings.invite.missing');
  const form = useForm<Wish>({
    initialValues: { email: '', name: '', role: 'analyst', language: t.language },
    validate: {
      email: (email) => (email.trim() === '' ? missing : null),
      name: (name) => (name.trim() === '' ? missing : null),
    },
  });
  const invite = useChange((wish: Wish) => post('/api/invitations', wish), ['/api/invitations', '/api/acts']);
  const submit = form.onSubmit((wish) =>
    invite.mutate(wish, {
      onSuccess: () => {
        said(t('console.settings.invite.done'));
        void navigate({ to: '/settings/people' });
      },
    }),
  );
  return (
    <form className={classes.form} onSubmit={submit}>
      <Stack>
        <Text size="sm">{t('console.settings.invite.lead')}</Text>
        {invite.error !== null && <Failure error={invite.error} />}
        <TextInput
          label={t('console.shell.signIn.address')}
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          autoComplete="off"
          required
          maxLength={254}
          {...form.getInputProps('email')}
        />
        <TextInput
          label={t('console.settings.people.name')}
          autoComplete="off"
          dir="auto"
          required
          maxLength={200}
          {...form.getInputProps('name')}
        />
        <RoleSelect value={form.values.role} onChange={(role) => form.setFieldValue('role', role)} />
        <Select
          label={t('console.settings.invite.language')}
          data={consoleLanguages.map(({ tag, name }) => ({ value: tag, label: name }))}
          allowDeselect={false}
          {...form.getInputProps('language')}
        />
        <Group>
          <Button type="submit" loading={invite.isPending}>
            {t('console.settings.invite.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
