import type { LetterStage } from '#contracts';
import type { LetterStatusRow } from './letter-status.query.js';

type Row = Pick<
  LetterStatusRow,
  'createdAt' | 'handedAt' | 'heldAt' | 'heldReason' | 'endedAt' | 'endedReason' | 'state' | 'route' | 'stateAt'
>;

/** How far a letter has come, and since when. It never says more than what is known of its mail. */
export function stageOf(row: Row): { stage: LetterStage; stageAt: Date | null } {
  if (row.endedAt !== null)
    return { stage: row.endedReason === 'not_me' ? 'withdrawn' : 'stopped', stageAt: row.endedAt };
  if (row.heldReason !== null) return { stage: row.heldReason, stageAt: row.heldAt };
  if (row.handedAt === null) return { stage: 'waiting', stageAt: row.createdAt };
  const stage = mailStage(row);
  return { stage, stageAt: stage === 'handed' ? row.handedAt : row.stateAt };
}

function mailStage({ state, route }: Row): LetterStage {
  switch (state) {
    case null:
    case 'composed':
    case 'queued':
    case 'attempting':
      return 'handed';
    case 'accepted':
    case 'delivered':
      return route === 'mailbox' ? 'kept_here' : state;
    case 'excluded':
    case 'suppressed':
      return 'suppressed';
    case 'cancelled':
      return 'stopped';
    case 'deferred':
    case 'uncertain':
    case 'bounced':
    case 'failed':
      return state;
  }
}
