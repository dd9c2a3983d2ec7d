import { Kbd, UnstyledButton } from '@mantine/core';
import { Spotlight, spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { COMMANDS } from './commands.js';
import { PLACES } from './places.js';
import { useMay } from './session.js';
import classes from './shell.module.css';
import { useWords } from './words.js';

/** The button that opens the command palette, and its keys. */
export function CommandPalette({ compact = false }: { compact?: boolean }): ReactElement {
  const t = useWords();
  return (
    <UnstyledButton
      className={compact ? classes.searchCompact : classes.search}
      onClick={spotlight.open}
      aria-label={compact ? t('console.shell.palette.open') : undefined}
    >
      <IconSearch size={16} aria-hidden />
      {!compact && <span>{t('console.shell.palette.open')}</span>}
      {!compact && <Kbd size="xs">Ctrl K</Kbd>}
    </UnstyledButton>
  );
}

/** Goes anywhere and begins anything by typing a part of its name: Ctrl+K, ⌘K or /. */
export function Palette(): ReactElement {
  const t = useWords();
  const may = useMay();
  const navigate = useNavigate();
  const entries = [...PLACES, ...COMMANDS].filter(({ permission }) => permission === undefined || may(permission));
  const actions: SpotlightActionData[] = entries.map(({ path, words, icon: Icon }) => ({
    id: `${path} ${words}`,
    label: t(words),
    leftSection: <Icon size={18} stroke={1.6} aria-hidden />,
    onClick: () => void navigate({ to: path }),
  }));
  return (
    <Spotlight
      actions={actions}
      shortcut={['mod + K', '/']}
      nothingFound={t('console.shell.palette.nothing')}
      searchProps={{
        placeholder: t('console.shell.palette.placeholder'),
        'aria-label': t('console.shell.palette.placeholder'),
        leftSection: <IconSearch size={18} aria-hidden />,
      }}
      highlightQuery
      limit={9}
    />
  );
}
