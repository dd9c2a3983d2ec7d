import { UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { LETTER_STAGES, type LetterCounts } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import classes from './letters.module.css';

interface StageBoardProps {
  counts: Wire<LetterCounts>;
  query: Readonly<Record<string, string>>;
  change: (part: Record<string, string | undefined>) => void;
}

/** How many letters are at each stage; pressing one shows only those. What needs a person stands first. */
export function StageBoard({ counts, query, change }: StageBoardProps): ReactElement {
  const t = useWords();
  const present = LETTER_STAGES.filter((stage) => counts.stages[stage] > 0);
  return (
    <div className={classes.board} role="group" aria-label={t('console.letters.counts')}>
      <Tile
        words={t('console.letters.attention')}
        count={counts.attention}
        urgent={counts.attention > 0}
        pressed={query.attention === 'yes'}
        press={(on) => change({ attention: on ? 'yes' : undefined, stage: undefined, answered: undefined })}
      />
      {counts.answered > 0 && (
        <Tile
          words={t('console.letters.answered')}
          count={counts.answered}
          pressed={query.answered === 'yes'}
          press={(on) => change({ answered: on ? 'yes' : undefined, stage: undefined, attention: undefined })}
        />
      )}
      {present.map((stage) => (
        <Tile
          key={stage}
          words={t(`console.letters.stage.${stage}`)}
          count={counts.stages[stage]}
          pressed={query.stage === stage}
          press={(on) => change({ stage: on ? stage : undefined, attention: undefined, answered: undefined })}
        />
      ))}
    </div>
  );
}

interface TileProps {
  words: string;
  count: number;
  urgent?: boolean;
  pressed: boolean;
  press: (on: boolean) => void;
}

function Tile({ words, count, urgent = false, pressed, press }: TileProps): ReactElement {
  const t = useWords();
  return (
    <UnstyledButton
      className={classes.tile}
      data-urgent={urgent}
      aria-pressed={pressed}
      onClick={() => press(!pressed)}
    >
      <span className={classes.count}>{t.number(count)}</span>
      <span>{words}</span>
    </UnstyledButton>
  );
}
