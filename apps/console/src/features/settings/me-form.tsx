import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactElement } from 'react';
import type { MeView } from '#contracts';
import { put, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { consoleLanguages, useSpeech } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { said } from '../../parts/said.js';
import classes from './settings.module.css';

/** One's own name and language. */
export function MeForm({ me }: { me: Wire<MeView> }): ReactElement {
  const { t, speak } = useSpeech();
  const form = useForm({
    initialValues: { name: me.name, language: me.language },
    validate: { name: (name) => (name.trim() === '' ? t('console.session.welcome.nameMissing') : null) },
  });
  const save = useChange(
    (values: { name: string; language: string }) => put('/api/me', values),
    ['/api/me', '/api/session', '/api/staff'],
  );
  const submit = form.onSubmit(async (values) => {
    await save.mutateAsync(values);
    await speak(values.language);
    said(t('console.settings.saved'));
  });
  return (
    <form className={classes.form} onSubmit={(event) => void Promise.resolve(submit(event)).catch(() => undefined)}>
      <Stack>
        <Text size="sm">
          {t('console.settings.me.address')}: <bdi>{me.address}</bdi> · {t(`console.shell.roles.${me.role}`)}
        </Text>
        {save.error !== null && <Failure error={save.error} />}
        <TextInput
          label={t('console.session.welcome.name')}
          description={t('console.session.welcome.nameRule')}
          autoComplete="name"
          dir="auto"
          required
          maxLength={200}
          {...form.getInputProps('name')}
        />
        <Select
          label={t('console.shell.language')}
          description={t('console.settings.me.languageFor')}
          data={consoleLanguages.map(({ tag, name }) => ({ value: tag, label: name }))}
          allowDeselect={false}
          {...form.getInputProps('language')}
        />
        <Group>
          <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
            {t('console.settings.me.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
