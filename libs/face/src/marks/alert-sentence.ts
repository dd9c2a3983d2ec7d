import type { AlertStatusView } from '#contracts';
import type { Words } from '../words/words.js';
import { stateBar } from './delivery-states.js';
import { mailReason } from './mail-reason.js';

type Status = Omit<AlertStatusView, 'sentence' | 'id'>;

/** How far an alert has come: "Sent. Of 15 in the audience: 12 accepted, 1 bounced, 2 left out." */
export function alertSentence(t: Words, status: Status): string {
  const parts = [
    t(`sending.opening.${status.state}`),
    mailReason(t, status.pausedReason),
    countsOf(t, status),
    routesOf(t, status),
  ];
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

function countsOf(t: Words, { states, deliveries, candidates }: Status): string {
  if (deliveries === 0) return candidates === 0 ? t('sending.nobody') : '';
  const parts = stateBar(t, states)
    .filter(({ count }) => count > 0)
    .map(({ count, word }) => t('sending.count', { count, word }));
  const known = candidates === null ? 'no' : 'yes';
  return t('sending.counts', { known, audience: candidates ?? deliveries, parts: parts.join(', ') });
}

function routesOf(t: Words, { routes: { mailbox, relay } }: Status): string {
  return mailbox === 0 ? '' : t('sending.routes', { mailbox, relay });
}
