import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { ReportView } from '#contracts';
import { type Key, placeName, type Words } from '#face';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import classes from './desk.module.css';

type Suggested = Wire<ReportView>['suggestions'][number];

/** What a claim looks like to the machine, with its reasons in words. People decide. */
export function Suggestion({ suggestion }: { suggestion: Suggested }): ReactElement | null {
  const t = useWords();
  const { incident, incidentTitle, linked, score, reasons, together } = suggestion;
  // What others on the desk say of the same event stands beneath the claims.
  if (incident === null && linked === null && together.length > 0) return null;
  return (
    <div className={classes.suggestion}>
      {incident !== null && (
        <p>
          {t('console.desk.suggestion.looksLike')}{' '}
          <Anchor component={Link} to={`/incidents/${incident}`}>
            {incident}
          </Anchor>{' '}
          <span dir="auto">{incidentTitle}</span>
        </p>
      )}
      {linked !== null && (
        <p>
          {t('console.desk.suggestion.linked')}{' '}
          <Anchor component={Link} to={`/incidents/${linked}`}>
            {linked}
          </Anchor>
        </p>
      )}
      {(incident !== null || linked !== null) && (
        <p className={classes.reasons}>
          <span className={classes.score}>
            {t('console.desk.suggestion.score', { percent: Math.round(score * 100) })}
          </span>
          {reasons.length > 0 && <span>{t.list(reasons.map((reason) => reasonInWords(t, reason)))}</span>}
        </p>
      )}
      {incident === null && linked === null && (
        <p className={classes.reasons}>{t('console.desk.suggestion.nothing')}</p>
      )}
    </div>
  );
}

/** The grouping's short English reasons in the reader's words; "same place: Jilin" keeps its place. */
function reasonInWords(t: Words, reason: string): string {
  const [words = '', place] = reason.split(': ');
  const slug = words
    .toLowerCase()
    .replace(/[^a-z]+/g, '_')
    .replace(/^_|_$/g, '');
  const said = t(`console.desk.suggestion.reason.${slug}` as Key);
  return place === undefined ? said : `${said} (${placeName(t, place)})`;
}
