import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { StaffView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useMay, useSession } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Empty } from '../../parts/empty.js';
import type { Column } from '../../parts/list-column.js';
import { ListTable } from '../../parts/list-table.js';
import { PageHead } from '../../parts/page-head.js';
import { When } from '../../parts/when.js';
import { PendingInvitations } from './pending-invitations.js';
import { PersonActions } from './person-actions.js';
import { SettingsTabs } from './settings-tabs.js';

/** The people who work here; who may, invites, changes roles and ends accounts. */
export function PeopleScreen(): ReactElement {
  const t = useWords();
  const manages = useMay()('staff.manage');
  const columns = useColumns(manages);
  const invite = (
    <Button component={Link} to="/settings/people/invite">
      {t('console.settings.people.invite')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('console.settings.title')} {...(manages ? { actions: invite } : {})} />
      <SettingsTabs />
      {manages && <PendingInvitations />}
      <ListTable<StaffView>
        path="/api/staff"
        label={t('console.settings.people.title')}
        columns={columns}
        standard={{ state: 'active' }}
        filters={[
          {
            name: 'state',
            label: t('console.settings.people.state'),
            options: (['active', 'ended', 'all'] as const).map((value) => ({
              value,
              label: t(`console.settings.people.states.${value}`),
            })),
          },
        ]}
        empty={<Empty title={t('console.settings.people.none')} text={t('console.settings.people.noneText')} />}
      />
    </>
  );
}

function useColumns(manages: boolean): Column<Wire<StaffView>>[] {
  const t = useWords();
  const { staffId } = useSession();
  return [
    { key: 'name', title: t('console.settings.people.name'), cell: (row) => <PersonName row={row} own={staffId} /> },
    {
      key: 'role',
      title: t('console.settings.people.role'),
      cell: ({ role }) => t(`console.shell.roles.${role}`),
      width: '8.5rem',
    },
    ...(manages
      ? [
          {
            key: 'address',
            title: t('console.shell.signIn.address'),
            cell: ({ address }: Wire<StaffView>) => <bdi>{address}</bdi>,
            width: '18rem',
          },
        ]
      : []),
    {
      key: 'seen',
      title: t('console.settings.people.seen'),
      cell: ({ lastSeenAt }) => (lastSeenAt === null ? t('console.settings.people.never') : <When at={lastSeenAt} />),
      width: '9rem',
    },
    ...(manages
      ? [
          {
            key: 'actions',
            title: t('console.settings.people.change'),
            cell: (row: Wire<StaffView>) => (row.state === 'active' ? <PersonActions person={row} /> : ''),
            width: '8rem',
          },
        ]
      : []),
  ];
}

function PersonName({ row, own }: { row: Wire<StaffView>; own: string }): ReactElement {
  const t = useWords();
  return (
    <>
      <bdi>{row.name}</bdi>
      {row.id === own && (
        <Text span size="sm" c="dimmed">
          {' '}
          · {t('console.settings.people.you')}
        </Text>
      )}
      {row.endedAt !== null && (
        <Text size="sm" c="dimmed">
          {t('console.settings.people.ended')} <When at={row.endedAt} />: <bdi>{row.endedReason}</bdi>
        </Text>
      )}
    </>
  );
}
