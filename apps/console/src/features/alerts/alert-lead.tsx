import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { AlertView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { useStaffNames } from '../../parts/staff-name.js';
import { AlertStateWord } from './alert-state.js';

/** Where an alert stands, what it rests on, whose it is. */
export function AlertLead({ alert }: { alert: Wire<AlertView> }): ReactElement {
  const t = useWords();
  const nameOf = useStaffNames();
  const { state, incident, incidentVersion, draftedBy, askedBy, approvals, followKind } = alert;
  const acts = [
    t('console.alerts.compose.mineOnly', { name: nameOf(draftedBy) }),
    ...(askedBy === null ? [] : [t('console.alerts.approval.askedBy', { name: nameOf(askedBy) })]),
    ...approvals.map(({ staffId }) => t('console.alerts.approval.approved', { name: nameOf(staffId) })),
  ];
  return (
    <Group gap="xs">
      <AlertStateWord state={state} />
      <Anchor component={Link} to={`/incidents/${incident}`} size="sm">
        {t('console.alerts.compose.record', { reference: incident, version: incidentVersion })}
      </Anchor>
      {followKind !== null && (
        <Text size="sm" span>
          {t(`console.safety.updates.follow.${followKind}`)}: {t('console.safety.updates.audience')}
        </Text>
      )}
      {acts.map((act) => (
        <Text key={act} size="sm" c="dimmed" span>
          {act}
        </Text>
      ))}
    </Group>
  );
}
