import type { Stream } from '#contracts';
import type { MailAddress } from './address.js';
import { sendsAgainWhenUncertain, waitAfter } from './ladder.js';
import { type Outcome, withoutAddresses } from './outcome.js';
import type { Change } from './try-records.js';

/** How long a relay that was not reached is left alone, in seconds; longer where it says no to our password. */
export const REST_SECONDS = { relay_unreached: 30, relay_tls_failed: 30, relay_refuses_login: 300 };

/** A try: the how-manieth of a delivery (since staff last asked to try again), of which stream, to whom. */
export interface Try {
  stream: Stream;
  attempt: number;
  to: MailAddress;
}

/** What a delivery becomes after a try. */
export function changeAfter(outcome: Outcome, { stream, attempt, to }: Try): Change {
  const said =
    'reply' in outcome && outcome.reply !== null
      ? { smtpCode: outcome.code, smtpReply: withoutAddresses(outcome.reply, to) }
      : {};
  switch (outcome.kind) {
    case 'accepted':
      return { state: 'accepted', reason: null, ...said };
    case 'bounced':
      return { state: 'bounced', reason: 'address_refused', ...said };
    case 'failed':
      return { state: 'failed', reason: outcome.reason, ...said };
    case 'deferred':
      return { ...afterDeferral(waitAfter(attempt)), ...said };
    case 'misconfigured':
      return { state: 'deferred', reason: 'relay_refuses_us', waitSeconds: 0, counts: false, ...said };
    case 'unreached':
      return { state: 'deferred', reason: outcome.reason, waitSeconds: REST_SECONDS[outcome.reason], counts: false };
    case 'uncertain':
      return changeWithoutAnswer(stream, attempt, waitAfter(attempt) ?? 0);
  }
}

/** Nobody knows whether the relay took the mail (docs/mail.md 32): sent again with the same Message-ID, or left to a person. */
export function changeWithoutAnswer(stream: Stream, attempt: number, waitSeconds: number): Change {
  if (!sendsAgainWhenUncertain(stream, attempt)) return { state: 'uncertain', reason: 'no_answer' };
  return { state: 'deferred', reason: 'sent_again', waitSeconds, ifCancelled: 'uncertain' };
}

function afterDeferral(waitSeconds: number | null): Change {
  if (waitSeconds === null) return { state: 'failed', reason: 'given_up' };
  return { state: 'deferred', reason: 'relay_defers', waitSeconds };
}
