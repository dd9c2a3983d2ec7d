import { Code, Text, UnstyledButton } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { type ReactElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { LETTER_VARIABLES, type LetterVariable, type TemplateField } from '#contracts';
import { useWords } from '../../app/words.js';
import classes from './builder.module.css';
import type { CampaignValues } from './campaign-form.js';

const NAMES = Object.keys(LETTER_VARIABLES) as LetterVariable[];

interface VariableListProps {
  form: UseFormReturnType<CampaignValues>;
  /** Where a name is put: the field that was written in last. */
  field: TemplateField;
  /** Whether somebody has set its cursor; else the end of its text is meant. */
  begun: boolean;
}

/** What may stand in the texts of a campaign and is filled in when it is saved; each name is a button that puts it at the cursor. */
export function VariableList({ form, field, begun }: VariableListProps): ReactElement {
  const t = useWords();
  const [put, setPut] = useState('');
  const where = t(`console.campaigns.field.${field}`);
  const insert = (name: LetterVariable) => {
    putIn(form, field, example(name), begun);
    setPut(t('console.campaigns.variables.put', { name: example(name), field: where }));
  };
  return (
    <details>
      <summary>{t('console.campaigns.variables.title')}</summary>
      <Text size="sm" mt="xs">
        {t('console.campaigns.variables.lead')} {t('console.campaigns.variables.where', { field: where })}
      </Text>
      <Text size="sm" mt="xs" role="status">
        {put}
      </Text>
      <ul className={classes.variables}>
        {NAMES.map((name) => (
          <li key={name}>
            <UnstyledButton
              className={classes.variable}
              dir="ltr"
              aria-label={t('console.campaigns.variables.insert', { name: example(name) })}
              onClick={() => insert(name)}
            >
              {example(name)}
            </UnstyledButton>{' '}
            {t(`console.campaigns.variable.${name}`)}
          </li>
        ))}
      </ul>
      <Text size="sm" mt="xs">
        {t('console.campaigns.variables.optional')}
      </Text>
      <Code block dir="ltr" className={classes.example}>
        {'{% if incident.figure %}{{ incident.figure }}{% endif %}\n{{ campaign.goal | default: "100" }}'}
      </Code>
    </details>
  );
}

/** Puts a text where the cursor of a field stands (at its end where nobody has set one), in place of what is marked there, and leaves the cursor behind it. */
function putIn(form: VariableListProps['form'], field: TemplateField, text: string, begun: boolean): void {
  const node = form.getInputNode(field) as HTMLInputElement | HTMLTextAreaElement | null;
  const value = form.getValues()[field];
  const [start, end] = begun
    ? [node?.selectionStart ?? value.length, node?.selectionEnd ?? value.length]
    : [value.length, value.length];
  flushSync(() => form.setFieldValue(field, value.slice(0, start) + text + value.slice(end)));
  node?.setSelectionRange(start + text.length, start + text.length);
}

/** As it is to be typed: lists and days do not stand in a text by themselves. */
function example(name: LetterVariable): string {
  const type = LETTER_VARIABLES[name];
  const filter = type === 'list' ? ' | join: "; "' : type === 'date' ? ' | date: "%Y-%m-%d"' : '';
  return `{{ ${name}${filter} }}`;
}
