import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { IncidentRelations, IncidentView } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { said } from '../../parts/said.js';
import { When } from '../../parts/when.js';
import { OtherIncident } from './other-incident.js';
import classes from './work.module.css';

interface MergesProps {
  incident: Wire<IncidentView>;
  merges: Wire<IncidentRelations>['merges'];
}

/** What was merged into an incident; what stands can be undone. */
export function Merges({ incident, merges }: MergesProps): ReactElement | null {
  const t = useWords();
  if (merges.length === 0) return null;
  return (
    <>
      <h3 className={classes.sub}>{t('console.relations.merged')}</h3>
      <ul className={classes.lines}>
        {merges.map((merge) => (
          <li key={merge.id}>
            <OtherIncident incident={merge.merged} />
            <p className={classes.foot}>
              <span dir="auto">
                {t('console.relations.mergedLine', {
                  claims: merge.claims,
                  name: merge.mergedByName ?? t('console.relations.someone'),
                  reason: merge.reason,
                })}
              </span>
              <When at={merge.mergedAt} />
              {merge.undone !== null && (
                <span dir="auto">
                  {t('console.relations.undone', {
                    name: merge.undone.byName ?? t('console.relations.someone'),
                    reason: merge.undone.reason,
                  })}
                </span>
              )}
            </p>
            {merge.undone === null && merge.mergedPublished && incident.publishedVersion === null && (
              <p className={classes.foot}>{t('console.relations.mergedPublished')}</p>
            )}
            {merge.undone === null && <Undo incident={incident} merge={merge} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function Undo({
  incident,
  merge,
}: {
  incident: Wire<IncidentView>;
  merge: MergesProps['merges'][number];
}): ReactElement | null {
  const t = useWords();
  const may = useMay();
  const confirm = useConfirm();
  const { reference } = merge.merged;
  const undoing = useChange(
    (reason: string) =>
      post(`/api/incidents/${incident.id}/merges/${merge.id}/undo`, { revision: incident.revision, reason }),
    ['/api/incidents'],
  );
  if (!may('incidents.edit')) return null;
  const ask = () =>
    confirm({
      title: t('console.relations.undoTitle', { reference }),
      text: t('console.relations.undoText'),
      act: t('console.relations.undoAct'),
      reason: t('console.relations.undoReason'),
      onConfirm: async (reason) => {
        await undoing.mutateAsync(reason);
        said(t('console.relations.undoneDone', { reference }));
      },
    });
  return (
    <Button size="compact-sm" variant="default" onClick={ask}>
      {t('console.relations.undo')}
      <span className="unseen"> ({reference})</span>
    </Button>
  );
}
