import { Anchor, Button, Group, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { AlertView, UpdateDueView } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange, useRead } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { Failure } from '../../parts/failure.js';
import { said } from '../../parts/said.js';
import { Section } from '../../parts/section.js';

/** Whom we owe word of what came of something they were alerted to; nothing when nobody waits. */
export function UpdatesDue(): ReactElement | null {
  const t = useWords();
  const due = useRead<{ items: UpdateDueView[] }>('/api/updates-due');
  if (due.error !== null) return <Failure error={due.error} retry={() => void due.refetch()} />;
  if (due.data === undefined || due.data.items.length === 0) return null;
  return (
    <Section title={t('console.safety.updates.title')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('console.safety.updates.lead')} {t('console.safety.updates.audience')}
      </Text>
      {due.data.items.map((update) => (
        <Due key={update.linkId} update={update} />
      ))}
    </Section>
  );
}

function Due({ update }: { update: Wire<UpdateDueView> }): ReactElement {
  const t = useWords();
  const may = useMay();
  const { kind, from, to, toPublished } = update;
  const references = { from: from.reference, to: to.reference };
  return (
    <Group justify="space-between" py={8} gap="xs">
      <div>
        <Text fw={650}>{t(`console.safety.updates.${kind === 'prevented' ? 'prevented' : 'became'}`, references)}</Text>
        <Text size="sm" c="dimmed" dir="auto">
          <Anchor component={Link} to={`/incidents/${from.reference}`} size="sm">
            {from.title}
          </Anchor>{' '}
          →{' '}
          <Anchor component={Link} to={`/incidents/${to.reference}`} size="sm">
            {to.title}
          </Anchor>
        </Text>
        {!toPublished && <Text size="sm">{t('console.safety.updates.unpublished', { to: to.reference })}</Text>}
      </div>
      {may('alerts.draft') && <Acts update={update} />}
    </Group>
  );
}

function Acts({ update: { linkId, from, to, toPublished } }: { update: Wire<UpdateDueView> }): ReactElement {
  const t = useWords();
  const confirm = useConfirm();
  const navigate = useNavigate();
  const changed = ['/api/updates-due', '/api/alerts', '/api/now'];
  const drafting = useChange(
    () => post<AlertView>('/api/updates-due', { incident: to.reference, follows: from.id }),
    changed,
  );
  const dismissing = useChange((reason: string) => post(`/api/updates-due/${linkId}/dismiss`, { reason }), changed);
  const draft = () => drafting.mutate(undefined, { onSuccess: ({ id }) => void navigate({ to: `/alerts/${id}` }) });
  const dismiss = () =>
    confirm({
      title: t('console.safety.updates.dismissTitle'),
      text: t('console.safety.updates.dismissText', { from: from.reference }),
      reason: t('console.safety.updates.dismissReason'),
      act: t('console.safety.updates.dismissAct'),
      onConfirm: async (reason) => {
        await dismissing.mutateAsync(reason);
        said(t('console.safety.updates.dismissed'));
      },
    });
  return (
    <Group gap="xs">
      <Button variant="default" onClick={dismiss}>
        {t('console.safety.updates.dismiss')}
      </Button>
      <Button onClick={draft} disabled={!toPublished} loading={drafting.isPending}>
        {t('console.safety.updates.draft')}
      </Button>
      {drafting.error !== null && <Failure error={drafting.error} />}
    </Group>
  );
}
