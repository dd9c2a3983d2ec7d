import type { ActionStatusView, LetterStage, LetterStatusView } from '#contracts';
import type { Words } from '#face';
import type { Step } from './parts/index.js';

/** How far each stage is. "Sent" is said of nothing that did not leave. */
const STATES: Record<LetterStage, Step['state']> = {
  waiting: 'now',
  gathered: 'now',
  handed_over: 'done',
  no_address: 'now',
  no_font: 'now',
  handed: 'now',
  deferred: 'now',
  refused: 'now',
  late: 'now',
  accepted: 'done',
  kept_here: 'now',
  delivered: 'done',
  uncertain: 'now',
  bounced: 'failed',
  failed: 'failed',
  suppressed: 'failed',
  stopped: 'failed',
  withdrawn: 'failed',
};

/** Stages that come after a letter was handed to mail. */
const IN_MAIL: readonly LetterStage[] = [
  'deferred',
  'refused',
  'late',
  'accepted',
  'kept_here',
  'delivered',
  'uncertain',
  'bounced',
  'failed',
  'suppressed',
];

/** The line of steps of one letter, each with its time. */
export function letterSteps(t: Words, action: ActionStatusView, letter: LetterStatusView): Step[] {
  const { stage, stageAt, handedAt, place, answeredAt } = letter;
  const steps: Step[] = [
    { name: t('letter.written'), state: 'done', at: action.writtenAt },
    { name: t('letter.confirmed'), state: 'done', at: action.confirmedAt },
  ];
  if (IN_MAIL.includes(stage)) steps.push({ name: t('letter.handedOver'), state: 'done', at: handedAt });
  steps.push({
    name: t(`letter.stage.${stage}.name`),
    state: STATES[stage],
    at: stageAt,
    detail: t(`letter.stage.${stage}.detail`, { place: place ?? 1 }),
  });
  if (stage === 'waiting') steps.push({ name: t('letter.handedOver'), state: 'ahead' });
  if (answeredAt !== null) {
    const words = { name: t('letter.answered.name'), detail: t('letter.answered.detail') };
    steps.push({ ...words, state: 'done', at: answeredAt });
  }
  return steps;
}
