import { Timeline } from '@mantine/core';
import type { ReactElement } from 'react';
import type { IncidentActView, Page } from '#contracts';
import type { Words } from '#face';
import type { Wire } from '../../api/client.js';
import { useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Section } from '../../parts/section.js';
import { When } from '../../parts/when.js';
import { fieldName, valueInWords } from './conflict.js';
import classes from './incidents.module.css';

/** Who did what to an incident, the latest first. */
export function History({ incidentId }: { incidentId: string }): ReactElement {
  const t = useWords();
  const history = useRead<Page<IncidentActView>>(`/api/incidents/${incidentId}/history`);
  return (
    <Section title={t('console.incidents.history.title')}>
      {history.isPending && history.error === null && <Loading rows={4} />}
      {history.error !== null && <Failure error={history.error} retry={() => void history.refetch()} />}
      <Timeline bulletSize={12} lineWidth={2}>
        {[...(history.data?.items ?? [])].reverse().map((act) => (
          <Timeline.Item key={act.id}>
            <Act act={act} />
          </Timeline.Item>
        ))}
      </Timeline>
    </Section>
  );
}

interface Detail {
  revision?: number;
  version?: number;
  reason?: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

function Act({ act }: { act: Wire<IncidentActView> }): ReactElement {
  const t = useWords();
  const { revision, version, reason, before = {}, after = {} } = act.detail as Detail;
  return (
    <div className={classes.act}>
      <p>
        <bdi>{act.staffName ?? t('console.incidents.history.someone')}</bdi>{' '}
        {t(`console.incidents.history.acts.${act.act as 'create-incident'}`)}
        {version !== undefined && ` · ${t('console.incidents.version', { version })}`}
      </p>
      <p className={classes.actFoot}>
        <When at={act.at} />
        {revision !== undefined && <span>{t('console.incidents.history.revision', { revision })}</span>}
        {reason !== undefined && <span dir="auto">{reason}</span>}
      </p>
      {Object.keys(after).length > 0 && <Changes before={flat(before)} after={flat(after)} t={t} />}
    </div>
  );
}

interface ChangesProps {
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  t: Words;
}

function Changes({ before, after, t }: ChangesProps): ReactElement {
  const changed = Object.entries(after).filter(
    ([path, value]) => valueInWords(t, path, before[path]) !== valueInWords(t, path, value),
  );
  return (
    <dl className={classes.changes}>
      {changed.map(([path, value]) => (
        <div key={path}>
          <dt>{fieldName(t, path)}</dt>
          <dd>
            <del dir="auto">{valueInWords(t, path, before[path])}</del>{' '}
            <ins dir="auto">{valueInWords(t, path, value)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** `{ texts: { ko: { title } } }` becomes `{ 'texts.ko.title': … }`. */
function flat({ texts, ...fields }: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = { ...fields };
  for (const [tag, words] of Object.entries(
    (texts ?? {}) as Record<string, { title: string; summary: string } | null>,
  )) {
    result[`texts.${tag}.title`] = words?.title ?? '';
    result[`texts.${tag}.summary`] = words?.summary ?? '';
  }
  return result;
}
