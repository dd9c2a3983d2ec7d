import { Alert, Button, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ApiError } from '../api/client.js';
import { useWords } from '../app/words.js';

/** Why something did not work, what was kept and what to do next, with the code for the runbook. */
export function Failure({ error, retry }: { error: ApiError; retry?: () => void }): ReactElement {
  const t = useWords();
  const offline = error.status === 0;
  const title = offline ? t('console.parts.offline.title') : error.message || t('console.parts.failed.title');
  const remedy = offline ? t('console.parts.offline.text') : error.remedy || t('console.parts.failed.text');
  return (
    <Alert color="vermilion" variant="outline" role="alert" title={title} my="md">
      <Text size="sm">{remedy}</Text>
      <Group justify="space-between" mt="xs" gap="xs">
        <Text size="sm" c="dimmed" className="mono">
          {offline ? '' : error.code}
        </Text>
        {retry !== undefined && (
          <Button size="compact-sm" variant="default" onClick={retry}>
            {t('console.parts.retry')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
