import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWords } from '../../app/words.js';
import classes from './deskwork.module.css';
import type { ClaimWork } from './use-claim-work.js';

/** What can be made of the words that are marked in the text. */
export function MarkedBar({ work, add }: { work: ClaimWork; add: () => void }): ReactElement | null {
  const t = useWords();
  if (work.marked === null) return null;
  return (
    <div className={classes.markedBar} role="status">
      <span dir="auto">{work.marked.quote}</span>
      <Button size="compact-sm" aria-keyshortcuts="c" onClick={add}>
        {t('console.deskwork.addMarked')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={work.forget}>
        {t('console.deskwork.forget')}
      </Button>
    </div>
  );
}
