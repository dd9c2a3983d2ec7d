import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { ReportView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import type { ClaimChoice } from './claim-choice.js';
import classes from './desk.module.css';

/** Other reports on the desk that seem to tell of the same event as the ticked claims; their claims can be taken along. */
export function Together({ report, choice }: { report: Wire<ReportView>; choice: ClaimChoice }): ReactElement | null {
  const t = useWords();
  const others = new Map<string, { title: string; claimIds: string[] }>();
  for (const { claimId, together } of report.suggestions) {
    if (!choice.isTicked(claimId)) continue;
    for (const { reportId, title, claimId: other } of together) {
      const found = others.get(reportId) ?? { title, claimIds: [] };
      if (!found.claimIds.includes(other)) found.claimIds.push(other);
      others.set(reportId, found);
    }
  }
  if (others.size === 0) return null;
  const all = [...others.values()].flatMap(({ claimIds }) => claimIds);
  return (
    <div className={classes.together}>
      <p>{t('console.desk.suggestion.together', { count: others.size })}</p>
      <ul>
        {[...others].slice(0, 6).map(([id, { title }]) => (
          <li key={id}>
            <Link
              to="."
              search={((before: Record<string, unknown>) => ({ ...before, report: id })) as never}
              dir="auto"
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
      <Checkbox
        label={t('console.desk.suggestion.takeAlong')}
        checked={all.every((id) => choice.isTicked(id))}
        onChange={(event) => choice.tick(all, event.currentTarget.checked)}
      />
    </div>
  );
}
