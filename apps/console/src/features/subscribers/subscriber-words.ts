import type { SubscriberView } from '#contracts';
import { incidentKind, type Words } from '#face';
import type { Wire } from '../../api/client.js';

/** What somebody asked to be told about; "everything" where they named nothing. */
export function kindsInWords(t: Words, { subscriptions }: Wire<SubscriberView>): string {
  const kinds = [...new Set(subscriptions.flatMap((subscription) => subscription.kinds))];
  const all = kinds.length === 0 || subscriptions.some((subscription) => subscription.kinds.length === 0);
  return all ? t('console.subscribers.list.all') : kinds.map((kind) => incidentKind(t, kind).word).join(', ');
}

/** Why somebody ended; words of the house for what the house wrote. */
export function endedInWords(t: Words, reason: string): string {
  if (reason === 'left') return t('console.subscribers.endedReason.left');
  if (reason === 'erased') return t('console.subscribers.endedReason.erased');
  return reason;
}
