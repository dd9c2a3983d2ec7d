import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { PersonButton } from './person-button.js';
import { useSessionState } from './session.js';
import classes from './shell.module.css';
import { consoleLanguages, useSpeech } from './words.js';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** What belongs to whoever is signed in: language, theme, signing out. Opens as soon as it is there. */
export function PersonMenu(): ReactElement {
  const { t, speak } = useSpeech();
  const { signOut } = useSessionState();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const mark = (chosen: boolean) =>
    chosen ? <IconCheck size={16} aria-hidden /> : <span className={classes.unmarked} />;
  return (
    <Menu position="top-start" width={224} defaultOpened>
      <Menu.Target>
        <PersonButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('console.shell.language')}</Menu.Label>
        {consoleLanguages.map((language) => (
          <Menu.Item
            key={language.tag}
            lang={language.tag}
            leftSection={mark(language.tag === t.language)}
            onClick={() => void speak(language.tag)}
          >
            {language.name}
          </Menu.Item>
        ))}
        <Menu.Label>{t('console.shell.theme.label')}</Menu.Label>
        {SCHEMES.map((scheme) => (
          <Menu.Item key={scheme} leftSection={mark(scheme === colorScheme)} onClick={() => setColorScheme(scheme)}>
            {t(`console.shell.theme.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut()}>{t('console.shell.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
