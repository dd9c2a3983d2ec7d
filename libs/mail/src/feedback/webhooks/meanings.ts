import { complained, type Feedback, reportOf } from '../classify.js';
import { type Evidence, noEvidence } from '../evidence.js';
import { judge, type Verdict } from '../judge.js';
import { isPermanent, type Reason } from '../reasons.js';

/**
 * What a provider's word for an event means. `failed` may say which reason it stands for: the words of the receiving server go first, and
 * the provider's word counts where they say nothing. `sure`: the provider's word counts whatever the words.
 */
export type Meaning =
  | { is: 'failed' | 'delayed'; reason?: Reason; sure?: true }
  | { is: 'delivered' | 'complaint' | 'left' | 'auto_reply' | 'nothing' }
  /** It was dropped because the person wants no more of us. */
  | { is: 'dropped and left'; reason: Reason };

/** A provider's words and what each means; in lower case. */
export type Meanings = Readonly<Record<string, Meaning>>;

/** The meaning of a word; null where nobody has described it. */
export function meaningOf(meanings: Meanings, word: string): Meaning | null {
  const key = word.toLowerCase();
  return Object.hasOwn(meanings, key) ? meanings[key]! : null;
}

/** What the event comes to here. @param about the address and what the receiving server said */
export function feedbackOf(meaning: Meaning | null, about: Partial<Evidence>): Feedback[] | null {
  if (meaning === null) return null;
  const evidence = { ...noEvidence(''), diagnosticType: 'smtp', ...about };
  switch (meaning.is) {
    case 'nothing':
      return [];
    case 'delivered':
      return [reportOf([judge({ ...evidence, action: 'delivered' })])];
    case 'complaint':
      return [complaint(evidence.address, 'abuse')];
    case 'left':
      return [LEFT];
    case 'auto_reply':
      return [{ kind: 'auto_reply', feedbackType: null, recipients: [] }];
    case 'dropped and left':
      return [reportOf([judge({ ...evidence, action: 'failed', hint: meaning.reason })]), LEFT];
    default:
      return [reportOf([judgedWith(meaning, { ...evidence, action: meaning.is })])];
  }
}

/** A complaint of somebody. @param feedbackType as RFC 5965 7.3 calls it */
export function complaint(address: string, feedbackType: string): Feedback {
  return { kind: 'complaint', feedbackType, recipients: [complained(address)] };
}

const LEFT: Feedback = { kind: 'unsubscribe', feedbackType: null, recipients: [] };

/** Reasons that tell little: then what the provider calls it tells more. */
const SAYS_LITTLE: readonly Reason[] = ['undefined', 'onhold', 'expired', 'systemerror'];

function judgedWith({ reason, sure }: { reason?: Reason; sure?: true }, evidence: Evidence): Verdict {
  if (reason === undefined) return judge(evidence);
  if (sure === true) return { ...judge(evidence), ...become(reason, evidence) };
  const byWords = judge(evidence);
  // "No such user" of which nobody knows when it was said (docs/bounces.md): a provider that calls it a wrong address was there.
  const yields = SAYS_LITTLE.includes(byWords.reason) || (byWords.reason === 'filtered' && reason === 'userunknown');
  return yields ? { ...byWords, ...become(reason, evidence) } : byWords;
}

function become(reason: Reason, { action, status }: Evidence): Pick<Verdict, 'reason' | 'permanent'> {
  return { reason, permanent: action !== 'delayed' && isPermanent(reason, status.startsWith('4') ? 4 : null) };
}
