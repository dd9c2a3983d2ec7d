import { Anchor, Button, Text, Timeline as Lines } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { IncidentView, TimelineEntry } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Section } from '../../parts/section.js';
import { Act } from './history.js';
import classes from './incidents.module.css';

type Entry = Wire<TimelineEntry>;

const FIRST = 12;

/** Everything that is told and was decided of an incident in one list, the latest first: claims by their day, acts with names. */
export function Timeline({ incident }: { incident: Wire<IncidentView> }): ReactElement {
  const t = useWords();
  const [all, setAll] = useState(false);
  const { id, reference, revision } = incident;
  const timeline = useRead<{ items: TimelineEntry[] }>(`/api/incidents/${id}/timeline?revision=${revision}`, {
    keepPrevious: true,
  });
  const items = timeline.data?.items ?? [];
  const shown = all ? items : items.slice(0, FIRST);
  return (
    <Section title={t('console.relations.timeline.title')}>
      {timeline.isPending && timeline.error === null && <Loading rows={4} />}
      {timeline.error !== null && <Failure error={timeline.error} retry={() => void timeline.refetch()} />}
      {timeline.data !== undefined && items.length === 0 && (
        <Text c="dimmed">{t('console.relations.timeline.empty')}</Text>
      )}
      <Lines bulletSize={12} lineWidth={2}>
        {shown.map((entry) => (
          <Lines.Item key={entry.sort === 'act' ? entry.actId : entry.claimId}>
            {entry.sort === 'act' ? (
              <Act
                act={{ ...entry, id: entry.actId, staffId: '', via: 'api' }}
                of={entry.incident === reference ? null : entry.incident}
              />
            ) : (
              <Told entry={entry} />
            )}
          </Lines.Item>
        ))}
      </Lines>
      {shown.length < items.length && (
        <Button mt="md" size="xs" variant="default" onClick={() => setAll(true)}>
          {t('console.relations.timeline.more', { count: items.length - shown.length })}
        </Button>
      )}
    </Section>
  );
}

function Told({ entry }: { entry: Extract<Entry, { sort: 'claim' }> }): ReactElement {
  const t = useWords();
  const { source, attributedTo, quote, reportId, at } = entry;
  return (
    <div className={classes.act}>
      <p>
        <Anchor component={Link} to={`/desk?report=${reportId}`} dir="auto">
          {source === null
            ? t('console.relations.timeline.aReport')
            : t('console.relations.timeline.claim', { source })}
        </Anchor>
      </p>
      <p className={classes.actFoot}>
        <span>{t.day(at)}</span>
        {attributedTo !== null && <span dir="auto">{t('console.relations.timeline.says', { who: attributedTo })}</span>}
      </p>
      <p className="small">
        <q dir="auto">{quote}</q>
      </p>
    </div>
  );
}
