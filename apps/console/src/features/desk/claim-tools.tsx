import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ReportView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { When } from '../../parts/when.js';
import type { DeskClaim } from './claim-choice.js';
import { claimInWords } from './claim-in-words.js';
import classes from './deskwork.module.css';
import type { ClaimWork } from './use-claim-work.js';

/** What staff made of a claim, and what can be done with it. */
export function ClaimTools({ claim, work }: { claim: DeskClaim; work: ClaimWork }): ReactElement {
  const t = useWords();
  return (
    <div className={classes.claimTools}>
      <Button size="compact-xs" variant="default" onClick={() => work.correct(claim)}>
        {t('console.deskwork.correct')}
      </Button>
      {claim.incident === null && (
        <Button size="compact-xs" variant="default" onClick={() => work.reject(claim)}>
          {t('console.deskwork.reject.begin')}
        </Button>
      )}
      {(claim.revision > 1 || claim.byStaff) && (
        <Button size="compact-xs" variant="subtle" onClick={() => work.undo(claim)}>
          {t('console.deskwork.undo')}
        </Button>
      )}
    </div>
  );
}

/** Whether a person added or corrected a claim. */
export function ClaimStory({ claim }: { claim: DeskClaim }): ReactElement | null {
  const t = useWords();
  if (!claim.byStaff && claim.correctedAt === null) return null;
  return (
    <p className={classes.byStaff}>
      {claim.byStaff && t('console.deskwork.byStaff')} {claim.correctedAt !== null && t('console.deskwork.corrected')}{' '}
      {claim.correctedAt !== null && <When at={claim.correctedAt} />}
    </p>
  );
}

interface RejectedClaimsProps {
  report: Wire<ReportView>;
  /** Left out for those who cannot restore them. */
  work: ClaimWork | undefined;
}

/** Claims that are none, each with its way back. */
export function RejectedClaims({ report, work }: RejectedClaimsProps): ReactElement | null {
  const t = useWords();
  if (report.rejectedClaims.length === 0) return null;
  return (
    <details className={classes.rejected}>
      <summary>{t('console.deskwork.rejected', { count: report.rejectedClaims.length })}</summary>
      <ul>
        {report.rejectedClaims.map((claim) => (
          <li key={claim.id}>
            <span dir="auto">{claimInWords(t, claim)}</span>
            {work !== undefined && (
              <Button size="compact-xs" variant="default" onClick={() => work.undo(claim)}>
                {t('console.deskwork.restore')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
