import { Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { AttachedClaim, IncidentRelations, IncidentView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useRead } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Section } from '../../parts/section.js';
import { When } from '../../parts/when.js';
import { LinkForm } from './link-form.js';
import { Links } from './links.js';
import { MergeForm } from './merge-form.js';
import { Merges } from './merges.js';
import { OtherIncident } from './other-incident.js';
import { SplitForm } from './split-form.js';
import classes from './work.module.css';
import { modals } from '../../parts/dialogs.js';

interface RelationsProps {
  incident: Wire<IncidentView>;
  claims: readonly Wire<AttachedClaim>[];
}

/** What an incident has to do with others: links with their sources, merges that can be undone, splits. */
export function Relations({ incident, claims }: RelationsProps): ReactElement {
  const t = useWords();
  const may = useMay();
  const { id, revision } = incident;
  const relations = useRead<IncidentRelations>(`/api/incidents/${id}/relations?revision=${revision}`, {
    keepPrevious: true,
  });
  const { data } = relations;
  const none = data !== undefined && data.links.length + data.merges.length + data.splits.length === 0;
  return (
    <Section
      title={t('console.relations.title')}
      aside={may('incidents.edit') && <Acts incident={incident} claims={claims} />}
    >
      {relations.error !== null && <Failure error={relations.error} retry={() => void relations.refetch()} />}
      {data === undefined && relations.error === null && <Loading rows={2} />}
      {none && <Text c="dimmed">{t('console.relations.none')}</Text>}
      {data !== undefined && <Links incident={incident} links={data.links} />}
      {data !== undefined && <Merges incident={incident} merges={data.merges} />}
      {data !== undefined && data.splits.length > 0 && <Splits splits={data.splits} />}
    </Section>
  );
}

function Acts({ incident, claims }: RelationsProps): ReactElement {
  const t = useWords();
  const navigate = useNavigate();
  const { reference } = incident;
  const open = (modalId: string, title: string, form: (done: () => void) => ReactElement) =>
    modals.open({ modalId, size: 'lg', title, children: form(() => modals.close(modalId)) });
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="default"
        onClick={() =>
          open('link-incident', t('console.relations.linkForm.title', { reference }), (done) => (
            <LinkForm incident={incident} claims={claims} done={done} />
          ))
        }
      >
        {t('console.relations.link')}
      </Button>
      <Button
        size="xs"
        variant="default"
        onClick={() =>
          open('merge-incident', t('console.relations.mergeForm.title', { reference }), (done) => (
            <MergeForm incident={incident} done={done} />
          ))
        }
      >
        {t('console.relations.merge')}
      </Button>
      {claims.length > 1 && (
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            open('split-incident', t('console.relations.splitForm.title', { reference }), (done) => (
              <SplitForm
                incident={incident}
                claims={claims}
                done={(made) => {
                  done();
                  void navigate({ to: `/incidents/${made}` });
                }}
              />
            ))
          }
        >
          {t('console.relations.split')}
        </Button>
      )}
    </Group>
  );
}

function Splits({ splits }: { splits: Wire<IncidentRelations>['splits'] }): ReactElement {
  const t = useWords();
  return (
    <ul className={classes.lines}>
      {splits.map(({ other, isNew, claims, splitByName, reason, splitAt }) => (
        <li key={other.id}>
          <h3 className={classes.sub}>{t(`console.relations.${isNew ? 'splitFrom' : 'splitOff'}`)}</h3>
          <OtherIncident incident={other} />
          <p className={classes.foot}>
            <span dir="auto">
              {t('console.relations.splitLine', {
                claims,
                name: splitByName ?? t('console.relations.someone'),
                reason,
              })}
            </span>
            <When at={splitAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}
