import { modals, ModalsProvider } from '@mantine/modals';
import { type ReactElement, useEffect } from 'react';
import { drawnBy } from '../parts/dialogs.js';
import { useWords } from './words.js';

/** Draws the dialogs that `parts/dialogs.ts` opens. */
export function DialogHost(): ReactElement {
  const t = useWords();
  // Effects of a parent come after its child's: by now the provider listens.
  useEffect(() => {
    drawnBy(modals);
    return () => drawnBy(null);
  }, []);
  return <ModalsProvider modalProps={{ closeButtonProps: { 'aria-label': t('console.parts.cancel') } }} />;
}
