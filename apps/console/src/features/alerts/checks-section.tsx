import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { AlertCheck, AlertView } from '#contracts';
import type { Words } from '#face';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { Section } from '../../parts/section.js';
import classes from './composer.module.css';
import { languageName } from './language-name.js';

/** What the checks say of the texts as they are saved: what was found first, what passed behind a fold. */
export function ChecksSection({ alert }: { alert: Wire<AlertView> }): ReactElement {
  const t = useWords();
  const found = alert.checks.filter(({ ok }) => !ok);
  const passed = alert.checks.filter(({ ok }) => ok);
  const aside =
    found.length === 0 ? t('console.alerts.checks.allGood') : t('console.alerts.checks.open', { count: found.length });
  return (
    <Section
      title={t('console.alerts.checks.title')}
      aside={
        <Text size="sm" c="dimmed" role="status">
          {aside}
        </Text>
      }
    >
      <ul className={classes.checks}>
        {found.map((check) => (
          <CheckLine key={keyOf(check)} check={check} />
        ))}
      </ul>
      <details>
        <summary className="small quiet">
          {t('console.alerts.checks.passed')} ({t.number(passed.length)})
        </summary>
        <ul className={classes.checks}>
          {passed.map((check) => (
            <CheckLine key={keyOf(check)} check={check} />
          ))}
        </ul>
      </details>
    </Section>
  );
}

const keyOf = ({ key, language }: AlertCheck): string => `${key}-${language}`;

/** One finding with its sign, its language and, where somebody must answer for it, saying so. */
export function CheckLine({ check }: { check: AlertCheck }): ReactElement {
  const t = useWords();
  const { ok, gate, key, language } = check;
  const sign = ok ? 'passed' : key === 'record' ? 'stop' : gate ? 'must' : 'look';
  return (
    <li data-found={sign}>
      {ok ? <IconCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />}
      <span>
        {language !== null && <span className="quiet">{languageName(t, language)} · </span>}
        {checkInWords(t, check)}
        {!ok && gate && <span className={classes.must}> {t('console.alerts.checks.must')}</span>}
      </span>
    </li>
  );
}

/** What a check found, as a sentence. */
export function checkInWords(t: Words, { key, ok, detail }: AlertCheck): string {
  const said = Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, value === '' ? 'none' : value]));
  if (key === 'languages') {
    const names = String(said['languages'])
      .split(', ')
      .map((tag) => languageName(t, tag));
    Object.assign(said, { languages: t.list(names), fallback: languageName(t, String(said['fallback'])) });
  }
  return ok ? t(`console.alerts.checks.${key}.ok`, said) : t(`console.alerts.checks.${key}.not`, said);
}
