import type { ReactElement } from 'react';
import { post } from '../api/client.js';
import { useMay } from '../app/session.js';
import { useWords } from '../app/words.js';
import { AskButton } from './ask-button.js';

interface DiscloseButtonProps {
  /** A route that takes the reason and gives the address. */
  path: string;
  act: string;
  size: 'compact-xs' | 'compact-sm';
  setAddress: (address: string) => void;
}

/** Shows an address in full to those who may see it, for a reason that is recorded; nothing is drawn for others. */
export function DiscloseButton({ path, act, size, setAddress }: DiscloseButtonProps): ReactElement | null {
  const t = useWords();
  if (!useMay()('subscribers.disclose')) return null;
  return (
    <AskButton
      look={{ variant: 'subtle', size, ms: 6 }}
      title={t('console.alerts.people.discloseTitle')}
      text={t('console.alerts.people.discloseText')}
      act={act}
      reason={t('console.alerts.people.why')}
      onConfirm={async (why) => setAddress((await post<{ address: string }>(path, { why })).address)}
    />
  );
}
