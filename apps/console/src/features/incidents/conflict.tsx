import { Alert, Button, Group, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { verificationMark, type Words } from '#face';
import type { Verification } from '#contracts';
import { consoleLanguages, useWords } from '../../app/words.js';
import { type Collision, collisions, type IncidentValues, withField } from './incident-values.js';
import classes from './incidents.module.css';

interface ConflictProps {
  base: IncidentValues;
  mine: IncidentValues;
  theirs: IncidentValues;
  /** Theirs with what only we changed laid over it. */
  fitted: IncidentValues;
  /** The form goes on with these values, on top of what the colleague saved. */
  resolve: (values: IncidentValues) => void;
}

/** What a colleague saved while this form was open: for each field that both changed, one's own or theirs. */
export function Conflict({ base, mine, theirs, fitted, resolve }: ConflictProps): ReactElement {
  const t = useWords();
  const both = collisions(base, mine, theirs);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const choose = (path: string, take: boolean) =>
    setTaken((before) => new Set(take ? [...before, path] : [...before].filter((other) => other !== path)));
  const goOn = () =>
    resolve(
      both.reduce((values, one) => (taken.has(one.path) ? withField(values, one.path, one.theirs) : values), fitted),
    );
  return (
    <Alert color="amber" variant="outline" title={t('console.incidents.conflict.title')} mb="md" role="alert">
      <Text size="sm">{t('console.incidents.conflict.text')}</Text>
      {both.length === 0 && (
        <Text size="sm" mt="xs">
          {t('console.incidents.conflict.nothing')}
        </Text>
      )}
      {both.map((one) => (
        <Choice key={one.path} one={one} taken={taken.has(one.path)} choose={(take) => choose(one.path, take)} />
      ))}
      <Group justify="flex-end" mt="sm">
        <Button variant="default" size="xs" onClick={() => resolve(theirs)}>
          {t('console.incidents.conflict.takeAll')}
        </Button>
        <Button size="xs" onClick={goOn}>
          {t('console.incidents.conflict.goOn')}
        </Button>
      </Group>
    </Alert>
  );
}

interface ChoiceProps {
  one: Collision;
  taken: boolean;
  choose: (take: boolean) => void;
}

function Choice({ one, taken, choose }: ChoiceProps): ReactElement {
  const t = useWords();
  const name = fieldName(t, one.path);
  return (
    <fieldset className={classes.choice}>
      <legend>{name}</legend>
      <label data-chosen={!taken}>
        <input type="radio" name={one.path} checked={!taken} onChange={() => choose(false)} />
        <span dir="auto">{t('console.incidents.conflict.mine', { value: valueInWords(t, one.path, one.mine) })}</span>
      </label>
      <label data-chosen={taken}>
        <input type="radio" name={one.path} checked={taken} onChange={() => choose(true)} />
        <span dir="auto">
          {t('console.incidents.conflict.theirs', { value: valueInWords(t, one.path, one.theirs) })}
        </span>
      </label>
    </fieldset>
  );
}

/** "Title", or "Title (한국어)". @param path as in Collision */
export function fieldName(t: Words, path: string): string {
  const [name = '', tag, part] = path.split('.');
  if (tag === undefined) return t(`console.incidents.history.fields.${name as 'title'}`);
  const language = consoleLanguages.find((one) => one.tag === tag)?.name ?? tag;
  return `${t(`console.incidents.history.fields.${part as 'title'}`)} (${language})`;
}

/** What stands in a field, in words. */
export function valueInWords(t: Words, path: string, value: unknown): string {
  if (path === 'verification') return verificationMark(t, value as Verification).word;
  const text = Array.isArray(value) ? t.list(value as string[]) : typeof value === 'string' ? value : '';
  return text === '' ? t('console.incidents.conflict.empty') : text;
}
