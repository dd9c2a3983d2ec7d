import { Anchor, Button, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { EvidenceView } from '#contracts';
import { post, type Wire } from '../../../api/client.js';
import { useChange, useRead } from '../../../api/queries.js';
import { useMay } from '../../../app/session.js';
import { useWords } from '../../../app/words.js';
import { useConfirm } from '../../../parts/confirm.js';
import { Failure } from '../../../parts/failure.js';
import { Section } from '../../../parts/section.js';
import { When } from '../../../parts/when.js';
import { EvidenceForm } from './evidence-form.js';
import classes from './safety.module.css';
import { modals } from '../../../parts/dialogs.js';

/** What an incident rests on as documents: what was fetched for its reports, and what staff add. */
export function Gallery({ incidentId }: { incidentId: string }): ReactElement {
  const t = useWords();
  const may = useMay();
  const gallery = useRead<{ items: EvidenceView[] }>(`/api/incidents/${incidentId}/gallery`);
  const items = gallery.data?.items ?? [];
  const add = () =>
    modals.open({
      modalId: 'evidence',
      size: 'lg',
      title: t('console.safety.gallery.add'),
      closeButtonProps: { 'aria-label': t('console.parts.cancel') },
      children: <EvidenceForm incidentId={incidentId} done={() => modals.close('evidence')} />,
    });
  return (
    <Section
      title={t('console.safety.gallery.title')}
      aside={
        may('incidents.edit') && (
          <Button size="xs" variant="default" onClick={add}>
            {t('console.safety.gallery.add')}
          </Button>
        )
      }
    >
      <Text size="sm" c="dimmed" mb="xs">
        {t('console.safety.gallery.lead')}
      </Text>
      {gallery.error !== null && <Failure error={gallery.error} retry={() => void gallery.refetch()} />}
      {gallery.data !== undefined && items.length === 0 && <Text size="sm">{t('console.safety.gallery.none')}</Text>}
      <ul className={classes.list}>
        {items.map((item) => (
          <Item key={`${item.id}-${item.sha256 ?? ''}`} incidentId={incidentId} item={item} />
        ))}
      </ul>
    </Section>
  );
}

function Item({ incidentId, item }: { incidentId: string; item: Wire<EvidenceView> }): ReactElement {
  const t = useWords();
  const may = useMay();
  const confirm = useConfirm();
  const { id, kind, title, outlet, url, note, sha256, publishedOn, capturedAt, shown, addedBy, addedByName } = item;
  const ending = useChange(
    (reason: string) => post(`/api/incidents/${incidentId}/gallery/${id}/end`, { reason }),
    ['/api/incidents'],
  );
  const end = () =>
    confirm({
      title: t('console.safety.gallery.endTitle'),
      text: t('console.safety.gallery.endText'),
      act: t('console.safety.gallery.end'),
      reason: t('console.safety.gallery.endReason'),
      onConfirm: (reason) => ending.mutateAsync(reason),
    });
  return (
    <li className={classes.item}>
      <p dir="auto">
        {url === null ? (
          title
        ) : (
          <Anchor href={url} target="_blank" rel="noreferrer noopener">
            {title} <IconExternalLink size={13} aria-hidden />
          </Anchor>
        )}
      </p>
      <p className={classes.meta}>
        <span>{t(`console.safety.gallery.kind.${kind}`)}</span>
        <span dir="auto">{outlet}</span>
        {publishedOn !== null && <span>{t.day(publishedOn)}</span>}
        <span>{t(shown ? 'console.safety.gallery.public' : 'console.safety.gallery.internal')}</span>
        <span>{addedBy === null ? t('console.safety.gallery.ofReport') : addedByName}</span>
        {capturedAt !== null && (
          <span>
            {t('console.safety.gallery.captured')} <When at={capturedAt} />
          </span>
        )}
      </p>
      {sha256 !== null && (
        <p className={classes.hash}>
          {t('console.safety.gallery.sha')} {sha256}
        </p>
      )}
      {note !== '' && <p dir="auto">{note}</p>}
      {addedBy !== null && may('incidents.edit') && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={end}
          aria-label={t('console.safety.gallery.endOne', { title })}
        >
          {t('console.safety.gallery.end')}
        </Button>
      )}
    </li>
  );
}
