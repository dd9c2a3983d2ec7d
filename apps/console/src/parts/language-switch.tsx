import { UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { consoleLanguages, useSpeech } from '../app/words.js';
import classes from './threshold.module.css';

/** Every language by its own name; for pages before the door. */
export function LanguageSwitch(): ReactElement {
  const { t, speak } = useSpeech();
  return (
    <nav className={classes.languages} aria-label={t('console.shell.language')}>
      {consoleLanguages.map(({ tag, name }) => (
        <UnstyledButton key={tag} lang={tag} aria-pressed={tag === t.language} onClick={() => void speak(tag)}>
          {name}
        </UnstyledButton>
      ))}
    </nav>
  );
}
