import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { IncidentRelations, IncidentView } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { When } from '../../parts/when.js';
import { OtherIncident } from './other-incident.js';
import classes from './work.module.css';

type LinkView = Wire<IncidentRelations>['links'][number];

interface LinksProps {
  incident: Wire<IncidentView>;
  links: readonly LinkView[];
}

/** What became of an incident, or what it came of, each with its source; links that were taken away lie folded below. */
export function Links({ incident, links }: LinksProps): ReactElement {
  const t = useWords();
  const standing = links.filter(({ ended }) => ended === null);
  const ended = links.filter((link) => link.ended !== null);
  return (
    <>
      <ul className={classes.lines}>
        {standing.map((link) => (
          <li key={link.id}>
            <h3 className={classes.sub}>{t(`console.relations.${link.forward ? 'kinds' : 'reverse'}.${link.kind}`)}</h3>
            <OtherIncident incident={link.other} />
            <Grounds link={link} />
            <TakeAway incident={incident} link={link} />
          </li>
        ))}
      </ul>
      {ended.length > 0 && (
        <details className={classes.fold}>
          <summary>{t('console.relations.ended', { count: ended.length })}</summary>
          <ul>
            {ended.map((link) => (
              <li key={link.id}>
                <s>{link.other.reference}</s>{' '}
                <span className="quiet" dir="auto">
                  {t('console.relations.endedBy', {
                    name: link.ended?.byName ?? t('console.relations.someone'),
                    reason: link.ended?.reason ?? '',
                  })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Grounds({ link }: { link: LinkView }): ReactElement {
  const t = useWords();
  const { claim, url, note, linkedAt, linkedByName } = link;
  return (
    <>
      {claim !== null && (
        <p className={classes.why}>
          <q dir="auto">{claim.quote}</q>{' '}
          <Anchor component={Link} to={`/desk?report=${claim.reportId}`} size="sm" dir="auto">
            {t('console.relations.claimOf', { title: claim.reportTitle })}
          </Anchor>
        </p>
      )}
      {note !== '' && (
        <p className={classes.why} dir="auto">
          {note}
        </p>
      )}
      <p className={classes.foot}>
        {url !== null && (
          <Anchor href={url} target="_blank" rel="noreferrer noopener" size="sm">
            {t('console.relations.source')}
          </Anchor>
        )}
        <span>{t('console.relations.by', { name: linkedByName ?? t('console.relations.someone') })}</span>
        <When at={linkedAt} />
      </p>
    </>
  );
}

function TakeAway({ incident, link }: { incident: Wire<IncidentView>; link: LinkView }): ReactElement | null {
  const t = useWords();
  const may = useMay();
  const confirm = useConfirm();
  const ending = useChange(
    (reason: string) => post(`/api/incidents/${incident.id}/links/${link.id}/end`, { reason }),
    ['/api/incidents', '/api/now', '/api/alerts'],
  );
  if (!may('incidents.edit')) return null;
  const ask = () =>
    confirm({
      title: t('console.relations.endTitle'),
      text: t('console.relations.endText'),
      act: t('console.relations.end'),
      reason: t('console.relations.endReason'),
      onConfirm: (reason) => ending.mutateAsync(reason),
    });
  return (
    <Button size="compact-sm" variant="default" onClick={ask}>
      {t('console.relations.end')}
      <span className="unseen"> ({link.other.reference})</span>
    </Button>
  );
}
