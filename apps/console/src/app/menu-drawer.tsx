import { Drawer } from '@mantine/core';
import type { ReactElement } from 'react';
import { Navigation } from './navigation.js';
import { useWords } from './words.js';

/** The navigation where the window is narrow. */
export function MenuDrawer({ opened, close }: { opened: boolean; close: () => void }): ReactElement {
  const t = useWords();
  return (
    <Drawer
      opened={opened}
      onClose={close}
      size={280}
      title={t('console.shell.menu')}
      closeButtonProps={{ 'aria-label': t('console.shell.close') }}
    >
      <Navigation />
    </Drawer>
  );
}
