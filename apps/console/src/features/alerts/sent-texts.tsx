import { Tabs, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import type { AlertView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { Section } from '../../parts/section.js';
import { languageName, readFirst } from './language-name.js';
import classes from './sending.module.css';

/** What an alert says in each language, for reading. */
export function SentTexts({ alert }: { alert: Wire<AlertView> }): ReactElement {
  const t = useWords();
  const title = alert.approvedAt === null ? t('console.alerts.compose.text') : t('console.alerts.sending.texts');
  return (
    <Section title={title}>
      <Tabs defaultValue={readFirst(t, alert)} keepMounted={false}>
        <Tabs.List aria-label={t('console.alerts.list.languages')} mb="md">
          {alert.texts.map(({ language }) => (
            <Tabs.Tab key={language} value={language}>
              {languageName(t, language)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {alert.texts.map(({ language, subject, body }) => (
          <Tabs.Panel key={language} value={language} lang={language} dir="auto">
            <Title order={3} size="1rem" mb="sm">
              {subject}
            </Title>
            <div className={classes.letter}>{body}</div>
          </Tabs.Panel>
        ))}
      </Tabs>
    </Section>
  );
}
