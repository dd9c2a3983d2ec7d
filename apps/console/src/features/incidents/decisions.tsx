import { Anchor } from '@mantine/core';
import type { ReactElement } from 'react';
import type { IncidentBelief } from '#contracts';
import { verificationMark } from '#face';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { When } from '../../parts/when.js';
import classes from './work.module.css';

interface DecisionsProps {
  decisions: Wire<IncidentBelief>['decisions'];
  nameOf: (figureId: string | null) => string;
}

/** What people decided, the latest first: of what, from which level to which, why, and on what. */
export function Decisions({ decisions, nameOf }: DecisionsProps): ReactElement | null {
  const t = useWords();
  if (decisions.length === 0) return null;
  return (
    <details className={classes.fold}>
      <summary>{t('console.belief.decisions', { count: decisions.length })}</summary>
      <ul>
        {decisions.map(({ id, figureId, levelBefore, level, reason, basis, decidedAt, decidedByName }) => (
          <li key={id}>
            <strong>{nameOf(figureId)}</strong>:{' '}
            {levelBefore === null
              ? t('console.belief.began', { level: verificationMark(t, level).word })
              : t('console.belief.decided', {
                  before: verificationMark(t, levelBefore).word,
                  level: verificationMark(t, level).word,
                })}
            {' · '}
            <span dir="auto">{reason}</span>
            {basis !== null && (
              <>
                {' · '}
                <span dir="auto">{t('console.belief.rests', { who: basis.who })}</span>
                {basis.url !== null && (
                  <>
                    {' '}
                    <Anchor href={basis.url} target="_blank" rel="noreferrer noopener" size="sm">
                      {t('console.belief.source')}
                    </Anchor>
                  </>
                )}
              </>
            )}{' '}
            <span className="quiet">
              <bdi>{decidedByName ?? t('console.belief.someone')}</bdi>, <When at={decidedAt} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
