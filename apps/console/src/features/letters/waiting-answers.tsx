import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { AnswerTextView, AnswerView, LetterView } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { said } from '../../parts/said.js';
import { Section } from '../../parts/section.js';
import { When } from '../../parts/when.js';

const TOUCHES = ['/api/letters', '/api/campaigns', '/api/now'];

/** Answers of which nobody knows whether they are the office's: to be read, then passed on or dropped. */
export function WaitingAnswers({ letter }: { letter: Wire<LetterView> }): ReactElement | null {
  const t = useWords();
  const waiting = letter.answers.filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) return null;
  return (
    <Section title={t('console.letters.answer.title')}>
      <Text size="sm" mb="sm">
        {t('console.letters.answer.lead')}
      </Text>
      <Stack gap="sm">
        {waiting.map((answer) => (
          <WaitingAnswer key={answer.id} letter={letter.id} answer={answer} />
        ))}
      </Stack>
    </Section>
  );
}

interface WaitingAnswerProps {
  letter: string;
  answer: Wire<AnswerView>;
}

function WaitingAnswer({ letter, answer }: WaitingAnswerProps): ReactElement {
  const t = useWords();
  const [text, setText] = useState<AnswerTextView | null>(null);
  const path = `/api/letters/${letter}/answers/${answer.id}`;
  const read = useChange(() => post<AnswerTextView>(`${path}/read`, {}), []);
  return (
    <Paper withBorder p="sm">
      <Text size="sm">
        <When at={answer.at} exact />
        {answer.doubt !== null && ` · ${t(`console.letters.answer.doubt.${answer.doubt}`)}`}
      </Text>
      {text !== null && <AnswerText text={text} />}
      <Group gap="xs" mt="sm">
        {text === null && (
          <Button
            size="sm"
            variant="default"
            loading={read.isPending}
            onClick={() => void read.mutateAsync(undefined).then(setText)}
          >
            {t('console.letters.answer.read')}
          </Button>
        )}
        <Decide path={path} act="passOn" />
        <Decide path={path} act="drop" />
      </Group>
    </Paper>
  );
}

function AnswerText({ text }: { text: AnswerTextView }): ReactElement {
  const t = useWords();
  return (
    <>
      <Text size="sm" mt="xs">
        {t('console.letters.answer.from')}: <bdi>{text.from}</bdi>
      </Text>
      <Text size="sm">
        {t('console.letters.answer.subject')}: <bdi>{text.subject}</bdi>
      </Text>
      <Text size="sm" mt="xs" dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text.text === '' ? t('console.letters.answer.noText') : text.text}
      </Text>
    </>
  );
}

const ROUTE = { passOn: 'pass-on', drop: 'drop' } as const;

function Decide({ path, act }: { path: string; act: 'passOn' | 'drop' }): ReactElement {
  const t = useWords();
  const confirm = useConfirm();
  const decide = useChange((reason: string) => post(`${path}/${ROUTE[act]}`, { reason }), TOUCHES);
  const ask = () =>
    confirm({
      title: t(`console.letters.answer.${act}Title`),
      text: t(`console.letters.answer.${act}Text`),
      act: t(`console.letters.answer.${act}`),
      reason: t('console.letters.answer.reason'),
      onConfirm: async (reason) => {
        await decide.mutateAsync(reason);
        said(t(act === 'passOn' ? 'console.letters.answer.passedOn' : 'console.letters.answer.dropped'));
      },
    });
  return (
    <Button size="sm" variant="default" onClick={ask}>
      {t(`console.letters.answer.${act}`)}
    </Button>
  );
}
