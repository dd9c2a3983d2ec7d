import { Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { AttachedClaim, EndedFigure, IncidentView } from '#contracts';
import { countMark } from '#face';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { Disc } from '../../parts/disc.js';
import { Hedge } from '../../parts/hedge.js';
import { Section } from '../../parts/section.js';
import { When } from '../../parts/when.js';
import { FigureForm } from './figure-form.js';
import classes from './incidents.module.css';
import { modals } from '../../parts/dialogs.js';

interface FiguresProps {
  incident: Wire<IncidentView>;
  ended: readonly Wire<EndedFigure>[];
  /** What the incident rests on. */
  claims: readonly Wire<AttachedClaim>[];
}

/** Every number of people with its hedge, its own disc and who says so; conflicting ones are all kept. */
export function Figures({ incident, ended, claims }: FiguresProps): ReactElement {
  const t = useWords();
  const may = useMay();
  const add = () =>
    modals.open({
      modalId: 'add-figure',
      title: t('console.incidents.figures.add'),
      size: 'lg',
      children: <FigureForm incidentId={incident.id} done={() => modals.close('add-figure')} />,
    });
  return (
    <Section
      title={t('console.incidents.figures.title')}
      aside={
        may('incidents.edit') && (
          <Button size="xs" variant="default" onClick={add}>
            {t('console.incidents.figures.add')}
          </Button>
        )
      }
    >
      {incident.figures.length === 0 && <Text c="dimmed">{t('console.incidents.figures.none')}</Text>}
      <ul className={classes.figures}>
        {incident.figures.map((figure) => (
          <li key={figure.id}>
            <Hedge count={figure} large />
            <span className={classes.figureWords}>
              <span dir="auto">{figure.attributedTo}</span>
              <span className={classes.figureFoot}>
                <Disc level={figure.verification} />
                {figure.saidOn !== null && <span>{t.day(figure.saidOn)}</span>}
              </span>
              <ClaimChanged claim={claims.find(({ id }) => id === figure.claimId)} />
            </span>
            {may('incidents.edit') && <EndFigure incidentId={incident.id} figure={figure} />}
          </li>
        ))}
      </ul>
      {ended.length > 0 && (
        <details className={classes.ended}>
          <summary>{t('console.incidents.figures.ended', { count: ended.length })}</summary>
          <ul>
            {ended.map((figure) => (
              <li key={figure.id}>
                <s>
                  {countMark(t, figure)} <span dir="auto">{figure.attributedTo}</span>
                </s>{' '}
                <span className="quiet">
                  <When at={figure.endedAt} />: <span dir="auto">{figure.endedReason}</span>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

interface EndFigureProps {
  incidentId: string;
  figure: Wire<IncidentView>['figures'][number];
}

function EndFigure({ incidentId, figure }: EndFigureProps): ReactElement {
  const t = useWords();
  const confirm = useConfirm();
  const ending = useChange(
    (reason: string) => post(`/api/incidents/${incidentId}/figures/${figure.id}/end`, { reason }),
    ['/api/incidents'],
  );
  const ask = () =>
    confirm({
      title: t('console.incidents.figures.endTitle'),
      text: t('console.incidents.figures.endText'),
      act: t('console.incidents.figures.endAct'),
      reason: t('console.incidents.figures.endReason'),
      onConfirm: (reason) => ending.mutateAsync(reason),
    });
  const name = { figure: countMark(t, figure), who: figure.attributedTo };
  return (
    <Button size="compact-sm" variant="default" onClick={ask} aria-label={t('console.incidents.figures.endOne', name)}>
      {t('console.incidents.figures.end')}
    </Button>
  );
}

/** Says that the claim a figure rests on was corrected, and what it says now; the figure itself is a person's to change. */
function ClaimChanged({ claim }: { claim: Wire<AttachedClaim> | undefined }): ReactElement | null {
  const t = useWords();
  if (claim === undefined || claim.correctedAt === null) return null;
  return (
    <span className={classes.figureFoot}>
      <span>
        {t('console.deskwork.figureChanged')} <Hedge count={claim} />, <When at={claim.correctedAt} />
      </span>
    </span>
  );
}
