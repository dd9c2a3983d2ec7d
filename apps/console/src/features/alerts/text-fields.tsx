import { Text, Textarea, Title } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { type ReactElement, useRef } from 'react';
import type { AlertView, PublishedFigure } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { Disc } from '../../parts/disc.js';
import { Hedge } from '../../parts/hedge.js';
import classes from './composer.module.css';
import type { AlertValues } from './composer-form.js';

interface TextFieldsProps {
  alert: Wire<AlertView>;
  language: string;
  form: UseFormReturnType<AlertValues>;
  readOnly: boolean;
}

/** Subject and text in one language, and the record's figures beside them. */
export function TextFields({ alert, language, form, readOnly }: TextFieldsProps): ReactElement {
  const t = useWords();
  const body = useRef<HTMLTextAreaElement>(null);
  const text = form.values[language] ?? { subject: '', body: '' };
  const facts = alert.texts.find((one) => one.language === language)?.facts ?? [];
  const insert = (words: string) => {
    const at = body.current?.selectionEnd ?? text.body.length;
    form.setFieldValue(`${language}.body`, `${text.body.slice(0, at)}${words}${text.body.slice(at)}`);
    body.current?.focus();
  };
  return (
    <div className={classes.fields}>
      {language === alert.language && (
        <Text size="sm" c="dimmed">
          {t('console.alerts.compose.fallback')}
        </Text>
      )}
      <Textarea
        autosize
        minRows={1}
        maxRows={4}
        label={t('console.alerts.compose.subject')}
        description={t('console.alerts.compose.subjectHint', { length: [...text.subject].length })}
        lang={language}
        dir="auto"
        maxLength={200}
        readOnly={readOnly}
        {...form.getInputProps(`${language}.subject`)}
        onChange={(event) =>
          form.setFieldValue(`${language}.subject`, event.currentTarget.value.replace(/[\r\n\t]+/g, ' '))
        }
      />
      <Textarea
        ref={body}
        label={t('console.alerts.compose.body')}
        description={t('console.alerts.compose.bodyHint')}
        lang={language}
        dir="auto"
        autosize
        minRows={12}
        maxRows={28}
        readOnly={readOnly}
        {...form.getInputProps(`${language}.body`)}
      />
      <section aria-label={t('console.alerts.compose.facts')}>
        <Title order={3} size="0.875rem" mb="xs">
          {t('console.alerts.compose.facts')}
        </Title>
        {alert.record.figures.length === 0 && <Text size="sm">{t('console.alerts.compose.factsNone')}</Text>}
        <ul className={classes.chips}>
          {alert.record.figures.map((figure, index) => (
            <li key={index}>
              <FactChip figure={figure} words={facts[index] ?? ''} insert={readOnly ? null : insert} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

interface FactChipProps {
  figure: PublishedFigure;
  /** The figure in the language of the text. */
  words: string;
  insert: ((words: string) => void) | null;
}

/** One figure with hedge, level and source; pressed, it goes into the text with its source. */
function FactChip({ figure, words, insert }: FactChipProps): ReactElement {
  const t = useWords();
  const day = figure.saidOn === null ? null : t.day(figure.saidOn);
  const source =
    day === null ? figure.attributedTo : t('console.alerts.compose.by', { source: figure.attributedTo, day });
  const inside = (
    <>
      <Hedge count={figure} />
      <Disc level={figure.verification} />
      <bdi>{source}</bdi>
    </>
  );
  if (insert === null) return <div className={classes.chip}>{inside}</div>;
  return (
    <button
      type="button"
      className={classes.chip}
      title={t('console.alerts.compose.insert', { words })}
      onClick={() => insert(words)}
    >
      {inside}
    </button>
  );
}
