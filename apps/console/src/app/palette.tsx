import { Kbd, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, type ReactElement, Suspense, useEffect, useState } from 'react';
import classes from './shell.module.css';
import { useWords } from './words.js';

const PaletteList = lazy(() => import('./palette-list.js').then(({ PaletteList: list }) => ({ default: list })));
const OPEN = 'tocsin:palette';
const openPalette = (): void => void window.dispatchEvent(new Event(OPEN));

/** The button that opens the command palette, and its keys. */
export function CommandPalette({ compact = false }: { compact?: boolean }): ReactElement {
  const t = useWords();
  return (
    <UnstyledButton
      className={compact ? classes.searchCompact : classes.search}
      onClick={openPalette}
      aria-label={compact ? t('console.shell.palette.open') : undefined}
    >
      <IconSearch size={16} aria-hidden />
      {!compact && <span>{t('console.shell.palette.open')}</span>}
      {!compact && <Kbd size="xs">Ctrl K</Kbd>}
    </UnstyledButton>
  );
}

/** Goes anywhere and begins anything by typing a part of its name: Ctrl+K, ⌘K or /. Its list is loaded when it is first opened. */
export function Palette(): ReactElement | null {
  const [times, setTimes] = useState(0);
  useHotkeys([
    ['mod + K', openPalette],
    ['/', openPalette],
  ]);
  useEffect(() => {
    const open = () => setTimes((before) => before + 1);
    window.addEventListener(OPEN, open);
    return () => window.removeEventListener(OPEN, open);
  }, []);
  if (times === 0) return null;
  return (
    <Suspense>
      <PaletteList times={times} />
    </Suspense>
  );
}
