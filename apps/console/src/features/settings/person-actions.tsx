import { Button, Group, Menu, Select, Stack, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { type Role, ROLES, type StaffView } from '#contracts';
import { post, put, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { Failure } from '../../parts/failure.js';
import { said } from '../../parts/said.js';
import { modals } from '../../parts/dialogs.js';

type Person = Wire<StaffView>;
const PLACES = ['/api/staff', '/api/session', '/api/acts', '/api/invitations'];

/** What an administrator can change of a colleague. */
export function PersonActions({ person }: { person: Person }): ReactElement {
  const t = useWords();
  const confirm = useConfirm();
  const end = useChange((reason: string) => post(`/api/staff/${person.id}/end`, { reason }), PLACES);
  const { name } = person;
  const changeRole = () => {
    const id = `role-${person.id}`;
    modals.open({
      modalId: id,
      title: t('console.settings.people.changeRoleOf', { name }),
      closeButtonProps: { 'aria-label': t('console.parts.cancel') },
      children: <RoleForm person={person} close={() => modals.close(id)} />,
    });
  };
  const endAccount = () =>
    confirm({
      title: t('console.settings.people.endTitle', { name }),
      text: t('console.settings.people.endText'),
      act: t('console.settings.people.end'),
      grave: true,
      reason: t('console.settings.people.endReason'),
      onConfirm: async (reason) => {
        await end.mutateAsync(reason);
        said(t('console.settings.people.endDone'));
      },
    });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size="compact-sm"
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={t('console.settings.people.changeOf', { name })}
        >
          {t('console.settings.people.change')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={changeRole}>{t('console.settings.people.changeRole')}</Menu.Item>
        <Menu.Item onClick={endAccount} color="vermilion">
          {t('console.settings.people.end')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function RoleForm({ person, close }: { person: Person; close: () => void }): ReactElement {
  const t = useWords();
  const [role, setRole] = useState<Role>(person.role);
  const change = useChange(
    (chosen: Role) => put(`/api/staff/${person.id}/role`, { role: chosen, from: person.role }),
    PLACES,
  );
  const submit = () =>
    change.mutate(role, {
      onSuccess: () => {
        said(t('console.settings.people.roleDone'));
        close();
      },
    });
  return (
    <Stack>
      {change.error !== null && <Failure error={change.error} />}
      <RoleSelect value={role} onChange={setRole} />
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {t('console.parts.cancel')}
        </Button>
        <Button loading={change.isPending} disabled={role === person.role} onClick={submit}>
          {t('console.settings.people.changeRole')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Choosing a role, with a sentence on what it may do. */
export function RoleSelect({ value, onChange }: { value: Role; onChange: (role: Role) => void }): ReactElement {
  const t = useWords();
  return (
    <>
      <Select
        label={t('console.settings.people.role')}
        data={ROLES.map((role) => ({ value: role, label: t(`console.shell.roles.${role}`) }))}
        allowDeselect={false}
        value={value}
        onChange={(role) => role !== null && onChange(role as Role)}
      />
      <Text size="sm" c="dimmed">
        {t(`console.session.role.${value}`)}
      </Text>
    </>
  );
}
