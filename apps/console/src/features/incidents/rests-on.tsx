import { Anchor, Button, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { AttachedClaim } from '#contracts';
import { del, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { Hedge } from '../../parts/hedge.js';
import { Section } from '../../parts/section.js';
import classes from './incidents.module.css';

type Claim = Wire<AttachedClaim>;

/** The claims that an incident rests on, by who says so; each with its sentence and its report. */
export function RestsOn({ incidentId, claims }: { incidentId: string; claims: readonly Claim[] }): ReactElement {
  const t = useWords();
  const origins = new Map<string, Claim[]>();
  for (const claim of claims) {
    const who = claim.attributedTo ?? '';
    origins.set(who, [...(origins.get(who) ?? []), claim]);
  }
  return (
    <Section title={t('console.incidents.claims.title')}>
      {claims.length === 0 && <Text c="dimmed">{t('console.incidents.claims.none')}</Text>}
      {[...origins].map(([who, said]) => (
        <section key={who} className={classes.originGroup}>
          <h3 dir="auto">
            {who === '' ? t('console.incidents.claims.itself') : who}{' '}
            <span className="quiet small">{t('console.incidents.claims.origin', { count: said.length })}</span>
          </h3>
          <ul>
            {said.map((claim) => (
              <Quoted key={claim.id} incidentId={incidentId} claim={claim} />
            ))}
          </ul>
        </section>
      ))}
    </Section>
  );
}

function Quoted({ incidentId, claim }: { incidentId: string; claim: Claim }): ReactElement {
  const t = useWords();
  const may = useMay();
  const confirm = useConfirm();
  const detaching = useChange(
    () => del(`/api/incidents/${incidentId}/claims/${claim.id}`),
    ['/api/incidents', '/api/desk', '/api/reports'],
  );
  const { report, attributedTo, attachedByName } = claim;
  const who = attributedTo ?? t('console.incidents.claims.itself');
  const ask = () =>
    confirm({
      title: t('console.incidents.claims.detachTitle'),
      text: t('console.incidents.claims.detachText'),
      act: t('console.incidents.claims.detachAct'),
      onConfirm: () => detaching.mutateAsync(undefined),
    });
  return (
    <li className={classes.quoted}>
      <p>
        <Hedge count={claim} /> <q dir="auto">{claim.quote}</q>{' '}
        {claim.correctedAt !== null && <strong>{t('console.deskwork.corrected')}</strong>}
      </p>
      <p className={classes.quotedFoot}>
        <Anchor component={Link} to={`/desk?report=${report.id}`} size="sm" dir="auto">
          {report.title}
        </Anchor>
        {report.source !== null && <span dir="auto">{report.source}</span>}
        {report.publishedAt !== null && <span>{t.day(report.publishedAt)}</span>}
        {report.url !== null && (
          <Anchor href={report.url} target="_blank" rel="noreferrer noopener" size="sm">
            {t('console.desk.original')} <IconExternalLink size={13} aria-hidden />
          </Anchor>
        )}
        <span>
          {t('console.incidents.claims.attachedBy', { name: attachedByName ?? t('console.incidents.claims.someone') })}
        </span>
        {report.confidential && <span>{t('console.incidents.claims.confidential')}</span>}
        {may('incidents.edit') && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={ask}
            aria-label={t('console.incidents.claims.detachOne', { who })}
          >
            {t('console.incidents.claims.detach')}
          </Button>
        )}
      </p>
    </li>
  );
}
