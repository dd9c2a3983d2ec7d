import { Skeleton, Stack } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWords } from '../app/words.js';

/** Stands where something is being read. @param rows how many lines it will about have */
export function Loading({ rows = 4 }: { rows?: number }): ReactElement {
  const t = useWords();
  return (
    <Stack gap="sm" py="md" role="status" aria-label={t('console.parts.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={20} width={`${92 - ((row * 17) % 40)}%`} />
      ))}
    </Stack>
  );
}
