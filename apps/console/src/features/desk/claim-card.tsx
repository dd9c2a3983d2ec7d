import { Anchor, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { ReportView } from '#contracts';
import { dateInWords, placeName } from '#face';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { Hedge } from '../../parts/hedge.js';
import { attachable, type DeskClaim } from './claim-choice.js';
import classes from './desk.module.css';
import { ClaimStory, ClaimTools } from './claim-tools.js';
import type { ClaimWork } from './use-claim-work.js';
import { Suggestion } from './suggestion.js';

interface ClaimCardProps {
  claim: DeskClaim;
  suggestion: Wire<ReportView>['suggestions'][number] | undefined;
  /** Its place in the report, from 1. */
  number: number;
  looked: boolean;
  look: () => void;
  ticked: boolean;
  /** Left out where nothing can be attached by this person. */
  tick: ((on: boolean) => void) | undefined;
  /** Left out for those who may not correct it. */
  work: ClaimWork | undefined;
}

/** One claim: how many, what, when, where, who says so, and what it looks like to the machine. */
export function ClaimCard({
  claim,
  suggestion,
  number,
  looked,
  look,
  ticked,
  tick,
  work,
}: ClaimCardProps): ReactElement {
  const t = useWords();
  const can = attachable(claim);
  return (
    <li className={classes.claim} data-looked={looked} data-claim={number}>
      <div className={classes.claimHead}>
        <button
          type="button"
          className={classes.number}
          aria-label={t('console.desk.claim.number', { number })}
          onClick={look}
        >
          {number}
        </button>
        <span className={classes.claimWhat}>
          <Hedge count={claim} /> <span>{t(`console.desk.claim.what.${claim.what}`)}</span>
        </span>
        {can && tick !== undefined && (
          <Checkbox
            checked={ticked}
            onChange={(event) => tick(event.currentTarget.checked)}
            aria-label={t('console.desk.claim.tick', { number })}
          />
        )}
      </div>
      <ClaimFacts claim={claim} />
      <ClaimStory claim={claim} />
      {claim.incident !== null && (
        <p className={classes.note}>
          {t('console.desk.claim.attached')}{' '}
          <Anchor component={Link} to={`/incidents/${claim.incident}`}>
            {claim.incident}
          </Anchor>
        </p>
      )}
      {!can && claim.incident === null && (
        <p className={classes.note}>{t(`console.desk.claim.${claim.aggregate ?? 'arrived'}`)}</p>
      )}
      {can && suggestion !== undefined && <Suggestion suggestion={suggestion} />}
      {work !== undefined && <ClaimTools claim={claim} work={work} />}
    </li>
  );
}

function ClaimFacts({ claim }: { claim: DeskClaim }): ReactElement {
  const t = useWords();
  const places = claim.places.map((place) => placeName(t, place));
  return (
    <dl className={classes.claimFacts}>
      <dt>{t('console.desk.claim.when')}</dt>
      <dd>{dateInWords(t, claim.dateStart, claim.dateEnd)}</dd>
      {places.length > 0 && (
        <>
          <dt>{t('console.desk.claim.where')}</dt>
          <dd>{t.list(places)}</dd>
        </>
      )}
      <dt>{t('console.desk.claim.by')}</dt>
      <dd dir="auto">{claim.attributedTo ?? t('console.desk.claim.itself')}</dd>
    </dl>
  );
}
