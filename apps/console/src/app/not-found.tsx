import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Empty } from '../parts/empty.js';
import { useWords } from './words.js';

/** An address under /console that leads nowhere. */
export function NotFound(): ReactElement {
  const t = useWords();
  return (
    <Empty title={t('console.shell.notFound.title')} text={t('console.shell.notFound.text')}>
      <Button component={Link} to="/">
        {t('console.shell.notFound.home')}
      </Button>
    </Empty>
  );
}
