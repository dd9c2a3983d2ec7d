import { Text } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { AnswerView, DeliveryState, LetterTry, LetterView } from '#contracts';
import { barStateOf, mailReason, type Words } from '#face';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { useStaffNames } from '../../parts/staff-name.js';
import { exactly, When } from '../../parts/when.js';
import classes from './letters.module.css';

interface Step {
  at: string;
  what: ReactNode;
  /** How its time is said, where it is not the moment of a step. */
  time?: string;
  more?: ReactNode;
}

/** Everything that happened to a letter, in its order, each with its time and what the receiving server said. */
export function LetterStory({ letter }: { letter: Wire<LetterView> }): ReactElement {
  const t = useWords();
  const nameOf = useStaffNames();
  const steps = [
    { at: letter.writtenAt, what: t('console.letters.step.written') },
    { at: letter.createdAt, what: t('console.letters.step.confirmed') },
    ...letter.tries.flatMap((one) => stepsOf(t, one)),
    ...letter.answers.map((answer) => answerStep(t, answer)),
    ...letter.acts.map((act) => actStep(t, act, nameOf(act.staffId))),
  ].sort((one, other) => one.at.localeCompare(other.at));
  const now: Step = {
    at: letter.stageAt,
    time: t('console.letters.step.since', { moment: exactly(t, new Date(letter.stageAt)) }),
    what: <strong>{t('console.letters.step.now', { word: t(`console.letters.stage.${letter.stage}`) })}</strong>,
  };
  return (
    <ol className={classes.story}>
      {[...steps, now].map(({ at, what, time, more }, index) => (
        <li key={index}>
          <div>{what}</div>
          <Text size="sm" c="dimmed">
            {time === undefined ? <When at={at} exact /> : <time dateTime={at}>{time}</time>}
          </Text>
          {more}
        </li>
      ))}
    </ol>
  );
}

type WireTry = Wire<LetterTry>;

function stepsOf(t: Words, one: WireTry): Step[] {
  const route = one.route === null ? '' : `, ${t(`console.letters.route.${one.route}`)}`;
  const begun = { at: one.composedAt, what: `${t('console.letters.step.composed')}${route}` };
  const earlier = one.earlier.map((each) => ({
    at: each.at,
    what: t('console.letters.step.try', { word: stateWord(t, each.state) }),
    more: <Said t={t} {...each} />,
  }));
  if (one.state === null || one.stateAt === null) return [begun, ...earlier];
  const known = one.earlier.some(({ at }) => new Date(at).getTime() === new Date(one.stateAt!).getTime());
  const last = {
    at: one.stateAt,
    what: t('console.letters.step.try', { word: stateWord(t, one.state) }),
    more: <Said t={t} {...one} />,
  };
  return known ? [begun, ...earlier] : [begun, ...earlier, last];
}

const stateWord = (t: Words, state: DeliveryState) => t(`marks.delivery.${barStateOf(state)}.word`);

interface SaidProps {
  t: Words;
  reason: string | null;
  smtpCode: number | null;
  smtpReply: string | null;
}

/** Why, and the very answer of the receiving server. */
function Said({ t, reason, smtpCode, smtpReply }: SaidProps): ReactElement {
  return (
    <>
      {reason !== null && <Text size="sm">{mailReason(t, reason)}</Text>}
      {smtpReply !== null && (
        <Text size="sm" className="mono" dir="ltr">
          {t('console.letters.reply', { reply: replyOf(smtpCode, smtpReply) })}
        </Text>
      )}
    </>
  );
}

/** A reply mostly begins with its code; only where it does not is the code put before it. */
function replyOf(code: number | null, reply: string): string {
  return code === null || reply.startsWith(String(code)) ? reply : `${code} ${reply}`;
}

/** "The office answered" is said only of what is the office's. */
function answerStep(t: Words, { at, state, doubt }: Wire<AnswerView>): Step {
  const sure = state === 'passed_on' || state === 'had_already' || state === 'nobody';
  return {
    at,
    what: sure ? t('console.letters.step.answered') : t('console.letters.step.answerCame'),
    more: (
      <Text size="sm">
        {t(`console.letters.answer.state.${state}`)}
        {doubt !== null && ` · ${t(`console.letters.answer.doubt.${doubt}`)}`}
      </Text>
    ),
  };
}

type WireAct = Wire<LetterView>['acts'][number];

function actWord(t: Words, { act, outcome }: WireAct, name: string): string {
  if (act === 'read-answer') return t('console.letters.step.readAnswer', { name });
  if (act === 'pass-on-answer') return t('console.letters.step.passOnAnswer', { name });
  if (act === 'drop-answer') return t('console.letters.step.dropAnswer', { name });
  const key = act === 'retry' ? 'retry' : outcome === 'arrived' ? 'settleArrived' : 'settleNot';
  return t(`console.letters.step.${key}`, { name });
}

function actStep(t: Words, act: WireAct, name: string): Step {
  return {
    at: act.at,
    what: actWord(t, act, name),
    more: (
      <Text size="sm" dir="auto">
        {act.reason}
        {act.acceptDuplicate && ` (${t('console.letters.step.risk')})`}
      </Text>
    ),
  };
}
