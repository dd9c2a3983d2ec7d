import { Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { PublicationPreview } from '#contracts';
import { post, type Wire } from '../../../api/client.js';
import { useChange } from '../../../api/queries.js';
import { useMay } from '../../../app/session.js';
import { useWords } from '../../../app/words.js';
import { Failure } from '../../../parts/failure.js';
import classes from './safety.module.css';

type Answer = Wire<PublicationPreview>['answers'][number];

/** Who answers for which finding, and whether a second person has agreed. */
export function Answers({
  incidentId,
  preview,
}: {
  incidentId: string;
  preview: Wire<PublicationPreview>;
}): ReactElement | null {
  const t = useWords();
  if (preview.answers.length === 0) return null;
  return (
    <>
      <Text fw={650} size="sm" mt="sm">
        {t('console.safety.harm.answers')}
      </Text>
      <ul className={classes.list}>
        {preview.answers.map((answer) => (
          <AnswerLine key={answer.id} incidentId={incidentId} answer={answer} preview={preview} />
        ))}
      </ul>
    </>
  );
}

function AnswerLine(props: { incidentId: string; answer: Answer; preview: Wire<PublicationPreview> }): ReactElement {
  const { incidentId, answer, preview } = props;
  const t = useWords();
  const may = useMay();
  const path = `/api/incidents/${incidentId}/harm-answers/${answer.id}`;
  const agreeing = useChange(() => post(`${path}/agree`, {}), ['/api/incidents']);
  const taking = useChange(() => post(`${path}/take-back`, {}), ['/api/incidents']);
  const failed = agreeing.error ?? taking.error;
  const words = wordsOf(preview, answer.key);
  return (
    <li className={classes.item}>
      {words !== null && <p dir="auto">“{words}”</p>}
      <p className={classes.why}>{inWords(t, answer)}</p>
      {may('incidents.publish') && (
        <div className={classes.line}>
          {answer.agreedAt === null && (
            <Button size="compact-sm" onClick={() => agreeing.mutate(undefined)} loading={agreeing.isPending}>
              {t('console.safety.harm.agree')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => taking.mutate(undefined)}
            loading={taking.isPending}
          >
            {t('console.safety.harm.takeBack')}
          </Button>
        </div>
      )}
      {failed !== null && <Failure error={failed} />}
    </li>
  );
}

function inWords(t: ReturnType<typeof useWords>, answer: Answer): string {
  const { reason, askedBy, agreedBy, agreedAt } = answer;
  const name = answer.askedByName ?? t('console.incidents.history.someone');
  const second = answer.agreedByName ?? t('console.incidents.history.someone');
  if (agreedAt === null) return t('console.safety.harm.asked', { name, reason });
  if (askedBy === agreedBy) return t('console.safety.harm.alone', { name, reason });
  return t('console.safety.harm.agreed', { name, second, reason });
}

/** The words stand in the draft alone, so they are looked for there; null when they were rewritten since. */
function wordsOf({ warnings, quotations }: Wire<PublicationPreview>, key: string): string | null {
  const all = [...warnings, ...quotations.flatMap((quotation) => quotation.warnings)];
  return all.find((warning) => warning.key === key)?.words ?? null;
}
