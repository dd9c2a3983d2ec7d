import { Anchor, Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { IncidentEvidence, IncidentView, PublicationPreview } from '#contracts';
import { dateInWords, incidentKind } from '#face';
import { post, type Wire } from '../../api/client.js';
import { useChange, useRead } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { Disc } from '../../parts/disc.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { PageHead } from '../../parts/page-head.js';
import { said } from '../../parts/said.js';
import { Believe } from './believe.js';
import { Figures } from './figures.js';
import classes from './incidents.module.css';
import { Preview } from './preview.js';
import { PublishDialog } from './publish-dialog.js';
import { RecordState } from './record-state.js';
import { Relations } from './relations.js';
import { RestsOn } from './rests-on.js';
import { Gallery } from './safety/gallery.js';
import { PrivateNotes } from './safety/private-notes.js';
import { Quotations } from './safety/quotations.js';
import { RetractButton } from './safety/retract-dialog.js';
import { Sureness } from './sureness.js';
import { Timeline } from './timeline.js';
import workClasses from './work.module.css';
import { modals } from '../../parts/dialogs.js';

/** One incident: what we believe and on what grounds, what the public would read, and who did what. */
export function IncidentScreen(): ReactElement {
  const t = useWords();
  const { id } = useParams({ strict: false }) as { id: string };
  const incident = useRead<IncidentView>(`/api/incidents/${id}`, { every: 15_000 });
  if (incident.data === undefined) {
    return (
      <>
        <PageHead
          title={t('console.incidents.title')}
          back={{ to: '/incidents', label: t('console.incidents.title') }}
        />
        {incident.error === null ? <Loading rows={10} /> : <Failure error={incident.error} />}
      </>
    );
  }
  return <Incident key={incident.data.id} incident={incident.data} asked={id} />;
}

function Incident({ incident, asked }: { incident: Wire<IncidentView>; asked: string }): ReactElement {
  const t = useWords();
  const may = useMay();
  const { id, title, revision } = incident;
  const evidence = useRead<IncidentEvidence>(`/api/incidents/${id}/evidence`);
  const preview = useRead<PublicationPreview>(`/api/incidents/${id}/preview?revision=${revision}`, {
    keepPrevious: true,
  });
  return (
    <>
      <PageHead
        title={title}
        lead={<Lead incident={incident} />}
        back={{ to: '/incidents', label: t('console.incidents.title') }}
        actions={
          <>
            {may('incidents.publish') && <Acts incident={incident} preview={preview.data} />}
            {may('alerts.draft') && incident.state === 'published' && (
              <Button component={Link} to={`/alerts/new?incident=${incident.reference}`}>
                {t('console.incidents.draftAlert')}
              </Button>
            )}
          </>
        }
      />
      {asked !== id && asked !== incident.reference && asked.startsWith('INC-') && (
        <p className={workClasses.note} role="status">
          {t('console.relations.mergedNote', { reference: asked })}
        </p>
      )}
      <div className={classes.columns}>
        <div>
          {may('incidents.edit') && <Believe incident={incident} />}
          <Sureness incident={incident} claims={evidence.data?.claims ?? []} />
          <Figures incident={incident} ended={evidence.data?.endedFigures ?? []} claims={evidence.data?.claims ?? []} />
          {evidence.error !== null && <Failure error={evidence.error} retry={() => void evidence.refetch()} />}
          {evidence.data === undefined && evidence.error === null && <Loading />}
          {evidence.data !== undefined && <RestsOn incidentId={id} claims={evidence.data.claims} />}
          <Relations incident={incident} claims={evidence.data?.claims ?? []} />
          <Timeline incident={incident} />
        </div>
        <div>
          {preview.error !== null && <Failure error={preview.error} retry={() => void preview.refetch()} />}
          {preview.data !== undefined && (
            <Preview
              incidentId={id}
              standing={incident.state === 'published' ? incident.publishedVersion : null}
              preview={preview.data}
            />
          )}
          {preview.data !== undefined && <Quotations incidentId={id} preview={preview.data} />}
          <Gallery incidentId={id} />
          {may('incidents.private.read') && <PrivateNotes incidentId={id} />}
        </div>
      </div>
    </>
  );
}

function Lead({ incident }: { incident: Wire<IncidentView> }): ReactElement {
  const t = useWords();
  const { reference, kind, dateStart, dateEnd, state, revision, publishedVersion, verification } = incident;
  return (
    <span className={classes.lead}>
      <Disc level={verification} />
      <RecordState state={state} />
      <span>{reference}</span>
      <span>{incidentKind(t, kind).word}</span>
      <span>{dateInWords(t, dateStart, dateEnd)}</span>
      <span>{t('console.incidents.revision', { revision })}</span>
      {publishedVersion !== null && state !== 'withdrawn' && (
        <Anchor href={`/record/${reference}`} target="_blank" size="sm">
          {t('console.incidents.onRecord')} <IconExternalLink size={13} aria-hidden />
        </Anchor>
      )}
    </span>
  );
}

interface ActsProps {
  incident: Wire<IncidentView>;
  preview: Wire<PublicationPreview> | undefined;
}

function Acts({ incident, preview }: ActsProps): ReactElement {
  const t = useWords();
  const confirm = useConfirm();
  const { id, reference, revision, state } = incident;
  const withdrawing = useChange(
    (reason: string) => post(`/api/incidents/${id}/withdraw`, { reason }),
    ['/api/incidents'],
  );
  const withdraw = () =>
    confirm({
      title: t('console.incidents.withdraw.title', { reference }),
      text: t('console.incidents.withdraw.text'),
      act: t('console.incidents.withdraw.confirm'),
      reason: t('console.incidents.withdraw.reason'),
      grave: true,
      onConfirm: async (reason) => {
        await withdrawing.mutateAsync(reason);
        said(t('console.incidents.withdraw.done'));
      },
    });
  const publish = () =>
    preview !== undefined &&
    modals.open({
      modalId: 'publish',
      size: 'lg',
      title: t('console.incidents.publish.title', { reference, revision: preview.revision }),
      children: <PublishDialog incident={incident} preview={preview} done={() => modals.close('publish')} />,
    });
  return (
    <>
      {(state === 'published' || state === 'changed') && <RetractButton incident={incident} />}
      {(state === 'published' || state === 'changed') && (
        <Button variant="default" onClick={withdraw}>
          {t('console.incidents.withdraw.act')}
        </Button>
      )}
      {state !== 'published' && (
        <Button onClick={publish} disabled={preview?.revision !== revision}>
          {t('console.incidents.publish.act', { revision })}
        </Button>
      )}
    </>
  );
}
