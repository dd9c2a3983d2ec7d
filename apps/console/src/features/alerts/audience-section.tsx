import { Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import type { AudienceView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { Section } from '../../parts/section.js';
import classes from './composer.module.css';
import { languageName } from './language-name.js';

/** Who gets an alert, who is left out and why, and how many mails really leave. */
export function AudienceSection({ audience, texts }: { audience: Wire<AudienceView>; texts: string[] }): ReactElement {
  const t = useWords();
  const { recipients, languages, leftOut, routes, countedAt } = audience;
  return (
    <Section title={t('console.alerts.audience.title')}>
      <div className={classes.audience}>
        <div>
          <div className={classes.count}>{t('console.alerts.audience.recipients', { count: recipients })}</div>
          <Text size="sm" c="dimmed">
            {t('console.alerts.audience.recipientsHint')}{' '}
            {t('console.alerts.audience.countedAt', { moment: t.moment(new Date(countedAt)) })}
          </Text>
          <Text size="sm" mt="xs" fw={600}>
            {t('console.alerts.audience.outside', { count: routes.relay })}
          </Text>
          {routes.relay > 0 && routes.mailbox > 0 && (
            <Text size="sm">{t('console.alerts.audience.mailbox', { count: routes.mailbox })}</Text>
          )}
        </div>
        {languages.length > 0 && (
          <div>
            <Title order={3}>{t('console.alerts.audience.languages')}</Title>
            <ul>
              {languages.map(({ language, count, discreet }) => (
                <li key={language} data-own={texts.includes(language)}>
                  {t('console.alerts.audience.language', { language: languageName(t, language), count })}
                  {discreet > 0 && (
                    <Text span size="sm" c="dimmed">
                      {' '}
                      {t('console.alerts.audience.discreet', { count: discreet })}
                    </Text>
                  )}
                </li>
              ))}
            </ul>
          </div>
        )}
        <div>
          <Title order={3}>{t('console.alerts.audience.leftOut')}</Title>
          {leftOut.length === 0 && <Text size="sm">{t('console.alerts.audience.nobodyLeftOut')}</Text>}
          <ul>
            {leftOut.map(({ reason, count }) => (
              <li key={reason}>
                {t('console.alerts.audience.language', { language: t(`sending.leftOut.${reason}`), count })}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Section>
  );
}
