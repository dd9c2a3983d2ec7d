import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { LetterStage } from '#contracts';
import { useWords } from '../../app/words.js';
import classes from './letters.module.css';

/** The stage of a letter in words; with a sign when a person should look at it. */
export function StageWord({ stage, attention }: { stage: LetterStage; attention: boolean }): ReactElement {
  const t = useWords();
  return (
    <span className={classes.stage} data-attention={attention}>
      {attention && <IconAlertTriangle size={16} role="img" aria-label={t('console.letters.attention')} />}
      {t(`console.letters.stage.${stage}`)}
    </span>
  );
}
