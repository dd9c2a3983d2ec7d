import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { ApiError } from '../api/client.js';
import { Empty } from '../parts/empty.js';
import { Failure } from '../parts/failure.js';
import { useWords } from './words.js';

/** A screen that failed in a way nobody foresaw, or whose code could not be loaded. What was typed is kept as a draft. */
export function Broken({ error }: { error: unknown }): ReactElement {
  const t = useWords();
  if (error instanceof ApiError) return <Failure error={error} />;
  return (
    <Empty title={t('console.shell.broken.title')} text={t('console.shell.broken.text')}>
      <Button onClick={() => window.location.reload()}>{t('console.shell.broken.reload')}</Button>
    </Empty>
  );
}
