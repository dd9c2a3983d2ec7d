import { Anchor, Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { BEST_OF, type FoundIncident, type FoundReport, type Page, type SnipView } from '#contracts';
import { dateInWords, incidentKind } from '#face';
import { withQuery, type Wire } from '../../api/client.js';
import { useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Disc } from '../../parts/disc.js';
import { Empty } from '../../parts/empty.js';
import { Failure } from '../../parts/failure.js';
import type { ListState } from '../../parts/list-state.js';
import { Loading } from '../../parts/loading.js';
import { When } from '../../parts/when.js';
import classes from './search.module.css';

interface ResultsProps {
  state: ListState;
  query: Readonly<Record<string, string>>;
}

/** Reports that were found. */
export function ReportResults({ state, query }: ResultsProps): ReactElement {
  return (
    <Results<FoundReport>
      path="/api/search/reports"
      state={state}
      query={query}
      row={(report) => <ReportRow key={report.id} report={report} />}
    />
  );
}

/** Incidents that were found. */
export function IncidentResults({ state, query }: ResultsProps): ReactElement {
  return (
    <Results<FoundIncident>
      path="/api/search/incidents"
      state={state}
      query={query}
      row={(incident) => <IncidentRow key={incident.id} incident={incident} />}
    />
  );
}

function Results<Found>({
  path,
  state,
  query,
  row,
}: ResultsProps & { path: string; row: (found: Wire<Found>) => ReactNode }): ReactElement {
  const t = useWords();
  const asked = Object.keys(query).some((name) => name !== 'sort');
  const found = useRead<Page<Found>>(asked ? withQuery(path, query) : null, { keepPrevious: true });
  if (!asked) return <Empty title={t('console.search.begin.title')} text={t('console.search.begin.text')} />;
  if (found.error !== null) return <Failure error={found.error} retry={() => void found.refetch()} />;
  if (found.data === undefined) return <Loading rows={8} />;
  const { items, next } = found.data as { items: Wire<Found>[]; next: string | null };
  if (items.length === 0) return <Empty title={t('console.search.none.title')} text={t('console.search.none.text')} />;
  const best = (query['sort'] ?? 'best') === 'best' && query['q'] !== undefined;
  return (
    <>
      <ol className={classes.found} data-old={found.isPlaceholderData}>
        {items.map(row)}
      </ol>
      <Group gap="xs">
        {query['after'] !== undefined && (
          <Button variant="default" size="compact-md" onClick={() => state.turn(undefined)}>
            {t('console.desk.first')}
          </Button>
        )}
        {next !== null && (
          <Button variant="default" size="compact-md" onClick={() => state.turn(next)}>
            {t('console.desk.next')}
          </Button>
        )}
        {best && <span className="quiet small">{t('console.search.bestOf', { count: BEST_OF })}</span>}
      </Group>
    </>
  );
}

function ReportRow({ report }: { report: Wire<FoundReport> }): ReactElement {
  const t = useWords();
  const { id, title, snippet, language, kind, source, publishedAt, foundAt, state, incidents } = report;
  const lang = language === null || language === 'und' ? undefined : language;
  return (
    <li>
      <h2 dir="auto" lang={lang}>
        <Link to="/desk" search={{ report: id } as never}>
          {title.length === 0 ? t('console.desk.untitled') : <Snips snips={title} />}
        </Link>
      </h2>
      <p className={classes.snippet} dir="auto" lang={lang}>
        <Snips snips={snippet} />
      </p>
      <p className={classes.facts}>
        <span>{t(`console.search.states.${state}`)}</span>
        {kind !== null && <span>{t(`console.desk.kind.${kind}`)}</span>}
        <span dir="auto">{source ?? t('console.desk.enteredByHand')}</span>
        <span>
          {publishedAt === null ? (
            <>
              {t('console.search.found')} <When at={foundAt} />
            </>
          ) : (
            t.day(publishedAt)
          )}
        </span>
        {incidents.map((reference) => (
          <Anchor key={reference} component={Link} to={`/incidents/${reference}`} size="sm">
            {reference}
          </Anchor>
        ))}
      </p>
    </li>
  );
}

function IncidentRow({ incident }: { incident: Wire<FoundIncident> }): ReactElement {
  const t = useWords();
  const { reference, title, snippet, kind, verification, state, dateStart, dateEnd } = incident;
  return (
    <li>
      <h2 dir="auto">
        <Link to={`/incidents/${reference}`}>
          <Snips snips={title} />
        </Link>
      </h2>
      <p className={classes.snippet} dir="auto">
        <Snips snips={snippet} />
      </p>
      <p className={classes.facts}>
        <Disc level={verification} />
        <span>{reference}</span>
        <span>{incidentKind(t, kind).word}</span>
        <span>{dateInWords(t, dateStart, dateEnd)}</span>
        <span>{t(`console.search.incidentStates.${state}`)}</span>
      </p>
    </li>
  );
}

/** Plain text with what was looked for marked; React escapes it like any other. */
function Snips({ snips }: { snips: readonly SnipView[] }): ReactElement {
  return (
    <>
      {snips.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>))}
    </>
  );
}
