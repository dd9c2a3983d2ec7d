import { Injectable } from '@nestjs/common';
import { NEVER_RESENT, RESEND_GROUPS, type ResendPlanView } from '#contracts';
import type { Queryable } from '#database';
import { mailError } from '../mail.errors.js';
import type { RecipientSelect } from '../preparation.query.js';
import { type MessageProgress, progressOf } from '../progress.query.js';
import { planOf, resendsOf } from './resend.query.js';

/** Says who would get a message again and who never would. It changes nothing. */
@Injectable()
export class ResendPlan {
  /** @param wanted those who may still be mailed; null when nobody can say. @throws MAIL_MESSAGE_UNKNOWN */
  async of(db: Queryable, messageId: string, wanted: RecipientSelect | null): Promise<ResendPlanView> {
    const progress = (await progressOf(db, [messageId])).get(messageId);
    if (progress === undefined) throw mailError('MAIL_MESSAGE_UNKNOWN', { message: messageId });
    const resends = await resendsOf(db, messageId);
    const resending = resends.some(({ endedAt }) => endedAt === null);
    const notNow = wanted === null ? 'not_a_list' : resending ? 'resending' : whyNot(progress);
    const counts = wanted === null ? [] : await planOf(db, messageId, wanted);
    const arrived = progress.states.accepted + progress.states.delivered;
    const countOf = (name: string) =>
      name === 'arrived' ? arrived : (counts.find(({ group }) => group === name)?.count ?? 0);
    return {
      groups: RESEND_GROUPS.map((group) => ({ group, count: countOf(group) })),
      never: NEVER_RESENT.map((group) => ({ group, count: countOf(group) })),
      notNow,
      resends,
    };
  }
}

function whyNot({ cancelledAt, settledAt }: MessageProgress): 'stopped' | 'under_way' | null {
  if (cancelledAt !== null) return 'stopped';
  return settledAt === null ? 'under_way' : null;
}
