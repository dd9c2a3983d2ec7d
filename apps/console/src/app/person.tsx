import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useSession, useSessionState } from './session.js';
import classes from './shell.module.css';
import { consoleLanguages, useSpeech } from './words.js';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** Who is signed in, with what belongs to them alone: language, theme, signing out. */
export function Person(): ReactElement {
  const { t, speak } = useSpeech();
  const { name, role } = useSession();
  const { signOut } = useSessionState();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const mark = (chosen: boolean) =>
    chosen ? <IconCheck size={16} aria-hidden /> : <span className={classes.unmarked} />;
  return (
    <Menu position="top-start" width={224}>
      <Menu.Target>
        <UnstyledButton className={classes.person}>
          <span>
            <bdi className={classes.name}>{name}</bdi>
            <span className={classes.role}>{t(`console.shell.roles.${role}`)}</span>
          </span>
          <IconChevronDown size={16} aria-hidden />
        </UnstyledButton>
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
