import { Code, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { LETTER_VARIABLES, type LetterVariable } from '#contracts';
import { useWords } from '../../app/words.js';
import classes from './builder.module.css';

const NAMES = Object.keys(LETTER_VARIABLES) as LetterVariable[];

/** What may stand in the texts of a campaign and is filled in when it is saved. */
export function VariableList(): ReactElement {
  const t = useWords();
  return (
    <details>
      <summary>{t('console.campaigns.variables.title')}</summary>
      <Text size="sm" mt="xs">
        {t('console.campaigns.variables.lead')}
      </Text>
      <ul className={classes.variables}>
        {NAMES.map((name) => (
          <li key={name}>
            <Code dir="ltr">{example(name)}</Code> {t(`console.campaigns.variable.${name}`)}
          </li>
        ))}
      </ul>
      <Text size="sm">{t('console.campaigns.variables.optional')}</Text>
      <Code block dir="ltr">
        {'{% if incident.figure %}{{ incident.figure }}{% endif %}\n{{ campaign.goal | default: "100" }}'}
      </Code>
    </details>
  );
}

/** As it is to be typed: lists and days do not stand in a text by themselves. */
function example(name: LetterVariable): string {
  const type = LETTER_VARIABLES[name];
  const filter = type === 'list' ? ' | join: "; "' : type === 'date' ? ' | date: "%Y-%m-%d"' : '';
  return `{{ ${name}${filter} }}`;
}
