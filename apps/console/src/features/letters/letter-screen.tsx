import { Alert, Text } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { ATTENTION_STAGES, type LetterView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useRead } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { PageHead } from '../../parts/page-head.js';
import { Facts, Section } from '../../parts/section.js';
import { useStaffNames } from '../../parts/staff-name.js';
import { When } from '../../parts/when.js';
import { LetterActs } from './letter-acts.js';
import { LetterStory } from './letter-story.js';
import { StageWord } from './stage-word.js';
import { WaitingAnswers } from './waiting-answers.js';

/** One letter: where it is, what happened to it, and what a person can do. Nothing of who wrote it. */
export function LetterScreen(): ReactElement {
  const { letter: id } = useParams({ strict: false }) as { letter: string };
  const letter = useRead<LetterView>(`/api/letters/${id}`, { every: 10_000 });
  if (letter.data !== undefined) return <Letter letter={letter.data} />;
  if (letter.error !== null) return <Failure error={letter.error} retry={() => void letter.refetch()} />;
  return <Loading rows={8} />;
}

function Letter({ letter }: { letter: Wire<LetterView> }): ReactElement {
  const t = useWords();
  const mayManage = useMay()('letters.manage');
  const { office, stage, attention } = letter;
  return (
    <>
      <PageHead
        title={t('console.letters.letterTo', { office: office.name, body: office.bodyName })}
        back={{ to: '/letters', label: t('console.letters.back') }}
        lead={
          <>
            <StageWord stage={stage} attention={attention} /> · <When at={letter.stageAt} />
          </>
        }
      />
      {attention && (
        <Alert color="amber" variant="outline" mb="md" title={t('console.letters.attention')}>
          <Text size="sm">{t(`console.letters.why.${whyOf(letter)}`)}</Text>
          {mayManage && <LetterActs letter={letter} />}
        </Alert>
      )}
      {!attention && mayManage && letter.may.retry !== 'no' && <LetterActs letter={letter} />}
      {mayManage && <WaitingAnswers letter={letter} />}
      <Section title={t('console.letters.story')}>
        <LetterStory letter={letter} />
      </Section>
      <Section title={t('console.letters.facts')}>
        <Facts facts={useFacts(letter)} />
      </Section>
    </>
  );
}

/** What needs a person and is at none of these stages has waited for too long. */
function whyOf({ stage, answers }: Wire<LetterView>) {
  const known = ATTENTION_STAGES.find((one) => one === stage);
  return known ?? (answers.some(({ state }) => state === 'waiting') ? 'answer' : 'waiting');
}

function useFacts(letter: Wire<LetterView>): [string, ReactNode][] {
  const t = useWords();
  const nameOf = useStaffNames();
  const { campaign, office, disclosure, edited, place, dueAt, handover } = letter;
  const facts: [string, ReactNode][] = [
    [
      t('console.letters.field.campaign'),
      <Link key="campaign" to={`/campaigns/${campaign.id}`}>
        <bdi>{campaign.title}</bdi>
      </Link>,
    ],
    [
      t('console.letters.field.office'),
      <Link key="office" to={`/officials/${office.id}`}>
        <bdi>
          {office.name}, {office.bodyName}
        </bdi>
      </Link>,
    ],
    [t('console.letters.field.disclosure'), t(`console.officials.learns.${disclosure}`)],
    [t('console.letters.field.edited'), t(edited ? 'console.letters.edited.yes' : 'console.letters.edited.no')],
  ];
  if (place !== null) facts.push([t('console.letters.field.place'), t.number(place)]);
  if (dueAt !== null) facts.push([t('console.letters.field.due'), <When key="due" at={dueAt} />]);
  if (handover !== null) {
    const { handedOn, letters, note, recordedBy } = handover;
    const words = { day: t.day(handedOn), letters, note, name: nameOf(recordedBy) };
    facts.push([t('console.letters.field.handover'), t('console.letters.handedOver', words)]);
  }
  return facts;
}
