import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import type { AlertState } from '#contracts';
import { useWords } from '../../app/words.js';

const LOOKS = {
  draft: { variant: 'outline', color: 'gray' },
  awaiting_approval: { variant: 'outline', color: 'blue' },
  awaiting_second_approval: { variant: 'outline', color: 'blue' },
  preparing: { variant: 'filled', color: 'blue' },
  sending: { variant: 'filled', color: 'blue' },
  paused: { variant: 'outline', color: 'amber' },
  needs_attention: { variant: 'outline', color: 'vermilion' },
  sent: { variant: 'filled', color: 'green' },
  cancelled: { variant: 'light', color: 'gray' },
} as const satisfies Record<AlertState, object>;

/** Where an alert stands, as a word in a frame. */
export function AlertStateWord({ state }: { state: AlertState }): ReactElement {
  const t = useWords();
  return (
    <Badge {...LOOKS[state]} tt="none" fw={600} radius="sm">
      {t(`sending.state.${state}`)}
    </Badge>
  );
}
