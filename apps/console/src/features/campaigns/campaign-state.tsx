import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import type { CampaignState } from '#contracts';
import { useWords } from '../../app/words.js';

const LOOKS = {
  draft: { variant: 'outline', color: 'gray' },
  open: { variant: 'filled', color: 'green' },
  stopped: { variant: 'light', color: 'gray' },
} as const;

/** The state of a campaign as a word in a frame. */
export function CampaignStateWord({ state }: { state: CampaignState }): ReactElement {
  const t = useWords();
  return (
    <Badge {...LOOKS[state]} tt="none" fw={600} radius="sm">
      {t(`console.campaigns.state.${state}`)}
    </Badge>
  );
}
