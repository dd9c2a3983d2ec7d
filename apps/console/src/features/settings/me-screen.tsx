import { SegmentedControl, Text, useMantineColorScheme } from '@mantine/core';
import type { ReactElement } from 'react';
import type { MeView } from '#contracts';
import { useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { PageHead } from '../../parts/page-head.js';
import { Section } from '../../parts/section.js';
import { MeForm } from './me-form.js';
import { PasswordForm } from './password-form.js';
import { Sessions } from './sessions.js';
import { SettingsTabs } from './settings-tabs.js';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** One's own name, language, theme, password and sessions. */
export function MeScreen(): ReactElement {
  const t = useWords();
  const me = useRead<MeView>('/api/me');
  return (
    <>
      <PageHead title={t('console.settings.title')} />
      <SettingsTabs />
      <Section title={t('console.settings.me.about')}>
        {me.isPending && <Loading rows={3} />}
        {me.error !== null && <Failure error={me.error} retry={() => void me.refetch()} />}
        {me.data !== undefined && <MeForm key={`${me.data.name} ${me.data.language}`} me={me.data} />}
      </Section>
      <Section title={t('console.shell.theme.label')}>
        <Theme />
      </Section>
      <Section title={t('console.settings.password.title')}>
        <PasswordForm />
      </Section>
      <Sessions />
    </>
  );
}

function Theme(): ReactElement {
  const t = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <SegmentedControl
        aria-label={t('console.shell.theme.label')}
        value={colorScheme}
        onChange={(scheme) => setColorScheme(scheme as (typeof SCHEMES)[number])}
        data={SCHEMES.map((value) => ({ value, label: t(`console.shell.theme.${value}`) }))}
      />
      <Text size="sm" c="dimmed" mt="xs">
        {t('console.settings.me.themeHere')}
      </Text>
    </>
  );
}
