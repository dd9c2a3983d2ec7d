import type { LetterStage, LetterView } from '#contracts';

const FAILED: readonly LetterStage[] = ['bounced', 'failed', 'suppressed'];

/**
 * What staff may do with a letter. A failed one may be sent again; one of which nothing is known only with the risk of a duplicate;
 * what arrived, waits or ended neither. Once a campaign is stopped or an action is over (withdrawn, erased), nothing of it is sent again.
 */
export function mayBeDone(letter: {
  stage: LetterStage;
  settled: boolean;
  campaignStopped: boolean;
  actionOver: boolean;
}): LetterView['may'] {
  const { stage, settled, campaignStopped, actionOver } = letter;
  const uncertain = stage === 'uncertain';
  const failed = FAILED.includes(stage);
  const retry = campaignStopped || actionOver || !(failed || uncertain) ? 'no' : uncertain ? 'with_risk' : 'yes';
  return { retry, settle: !settled && (failed || uncertain), settleAsArrived: !settled && uncertain };
}
