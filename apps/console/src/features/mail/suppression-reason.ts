import { SUPPRESSION_REASONS } from '#contracts';
import { useWords } from '../../app/words.js';

/** Why an address is barred, in words; reasons that mail itself or somebody wrote are said as they stand. */
export function useSuppressionReason(): (reason: string) => string {
  const t = useWords();
  return (reason) => {
    const known = SUPPRESSION_REASONS.find((one) => one === reason);
    return known === undefined ? reason : t(`console.mail.barred.reasons.${known}`);
  };
}
