import type { ActionStatusView, LetterStage, LetterStatusView } from '#contracts';
import type { Step } from './parts/index.js';

type StageWords = Pick<Step, 'name' | 'state' | 'detail'>;

/** What each stage says. "Sent" is said of nothing that did not leave. */
const WORDS: Record<Exclude<LetterStage, 'waiting'>, StageWords> = {
  gathered: {
    name: 'Held to be gathered',
    state: 'now',
    detail:
      'This office gets letters only gathered, without names. That is not set up yet: your letter waits here and has not been sent.',
  },
  no_address: {
    name: 'Held: no address for this office',
    state: 'now',
    detail: 'We have no address for this office today. We look again every hour; your letter has not been sent.',
  },
  handed: { name: 'Handed to the mail service', state: 'now', detail: 'No mail server has taken it yet.' },
  deferred: {
    name: 'Trying again',
    state: 'now',
    detail: 'The mail server could not take it yet. We try again by ourselves.',
  },
  accepted: {
    name: 'Taken by the mail server that passes it on',
    state: 'done',
    detail: 'It carries the letter to the office. No error has come back.',
  },
  kept_here: {
    name: 'Kept in the development mailbox of this installation',
    state: 'now',
    detail: 'This installation does not send mail to the outside: your letter was kept here.',
  },
  delivered: { name: "Accepted by the office's mail server", state: 'done' },
  uncertain: {
    name: 'No answer came',
    state: 'now',
    detail:
      'The connection ended before the mail server said whether it took the letter. A person looks at it; it is not sent twice.',
  },
  bounced: {
    name: 'Came back',
    state: 'failed',
    detail: 'The mail server at the other end did not take it. Staff see this.',
  },
  failed: { name: 'Could not be sent', state: 'failed', detail: 'It has not left. Staff see this.' },
  suppressed: { name: 'Not sent', state: 'failed', detail: 'Mail to this address of the office is switched off.' },
  stopped: { name: 'Stopped', state: 'failed', detail: 'It was stopped before it left. It was not sent.' },
  withdrawn: { name: 'Withdrawn', state: 'failed', detail: 'It was withdrawn before it left. It was not sent.' },
};

/** Stages that come after a letter was handed to mail. */
const IN_MAIL: readonly LetterStage[] = [
  'deferred',
  'accepted',
  'kept_here',
  'delivered',
  'uncertain',
  'bounced',
  'failed',
  'suppressed',
];

/** The line of steps of one letter, each with its time. */
export function letterSteps(action: ActionStatusView, letter: LetterStatusView): Step[] {
  const begun: Step[] = [
    { name: 'Written', state: 'done', at: action.writtenAt },
    { name: 'Confirmed', state: 'done', at: action.confirmedAt },
  ];
  const { stage, stageAt, handedAt } = letter;
  if (stage === 'waiting') return [...begun, waiting(letter), { name: 'Handed to the mail service', state: 'ahead' }];
  const handed: Step[] = IN_MAIL.includes(stage)
    ? [{ name: 'Handed to the mail service', state: 'done', at: handedAt }]
    : [];
  return [...begun, ...handed, { ...WORDS[stage], at: stageAt }];
}

function waiting({ place, stageAt }: LetterStatusView): Step {
  const detail =
    `Number ${place ?? 1} of those that wait for this office. It gets only so many letters in an hour, ` +
    'so that each can be read. Yours has not been sent yet.';
  return { name: 'Waiting for its turn', state: 'now', at: stageAt, detail };
}
