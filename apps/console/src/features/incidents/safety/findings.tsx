import { Button, Checkbox } from '@mantine/core';
import type { ReactElement } from 'react';
import type { HarmWarning, PublicationPreview } from '#contracts';
import { post, type Wire } from '../../../api/client.js';
import { useChange } from '../../../api/queries.js';
import { useMay } from '../../../app/session.js';
import { useWords } from '../../../app/words.js';
import { useConfirm } from '../../../parts/confirm.js';
import { placeInWords } from '../place-in-words.js';
import classes from './safety.module.css';

/** The findings of the harm check: which words, why they endanger, and what to write instead; the gravest first. */
export function Findings(props: {
  incidentId: string;
  warnings: readonly HarmWarning[];
  answers: Wire<PublicationPreview>['answers'];
  /** Keys that the approver has looked at; without it nothing can be ticked. */
  looked?: readonly string[];
  look?: (key: string, yes: boolean) => void;
}): ReactElement {
  const { incidentId, warnings, answers, looked = [], look } = props;
  const t = useWords();
  return (
    <ul className={classes.findings}>
      {warnings.map((warning, index) => (
        <li key={`${warning.key}-${index}`} className={classes.finding} data-severity={warning.severity}>
          <p>
            <span className={classes.severity}>{t(`console.safety.severity.${warning.severity}`)}</span>{' '}
            {warning.where === 'quote'
              ? t('console.safety.harm.quoted', { words: warning.words })
              : t('console.safety.harm.at', { where: placeInWords(t, warning), words: warning.words })}{' '}
            <span className={classes.why}>({t(`console.safety.detail.${warning.detail}`)})</span>
          </p>
          <p className={classes.why}>
            {t(`console.safety.why.${warning.detail}`)} {t(`console.safety.instead.${warning.detail}`)}
          </p>
          {warning.severity === 'look' && look !== undefined && (
            <Checkbox
              mt={4}
              checked={looked.includes(warning.key)}
              onChange={(event) => look(warning.key, event.currentTarget.checked)}
              label={t('console.safety.harm.looked')}
            />
          )}
          {warning.severity === 'stop' && <LetStand incidentId={incidentId} warning={warning} answers={answers} />}
        </li>
      ))}
    </ul>
  );
}

/** Lets a finding stand in one's own name, where nobody has asked for it yet. */
export function LetStand(props: {
  incidentId: string;
  warning: HarmWarning;
  answers: Wire<PublicationPreview>['answers'];
}): ReactElement | null {
  const { incidentId, warning, answers } = props;
  const t = useWords();
  const may = useMay();
  const confirm = useConfirm();
  const { key, words } = warning;
  const asking = useChange(
    (reason: string) => post(`/api/incidents/${incidentId}/harm-answers`, { key, reason }),
    ['/api/incidents'],
  );
  if (!may('incidents.publish') || answers.some((answer) => answer.key === key)) return null;
  const ask = () =>
    confirm({
      title: t('console.safety.harm.letTitle'),
      text: t('console.safety.harm.letText', { words }),
      reason: t('console.safety.harm.letReason'),
      act: t('console.safety.harm.letAct'),
      grave: true,
      onConfirm: (reason) => asking.mutateAsync(reason),
    });
  return (
    <Button mt={4} size="compact-sm" variant="default" onClick={ask}>
      {t('console.safety.harm.letStand')}
    </Button>
  );
}
