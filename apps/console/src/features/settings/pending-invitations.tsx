import { Button, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { InvitationView, Page } from '#contracts';
import { del, post, type Wire } from '../../api/client.js';
import { useChange, useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { said } from '../../parts/said.js';
import { Section } from '../../parts/section.js';
import { When } from '../../parts/when.js';
import classes from './settings.module.css';

const PATH = '/api/invitations';

/** Invitations that nobody has taken up yet; nothing at all when there are none. */
export function PendingInvitations(): ReactElement | null {
  const t = useWords();
  const list = useRead<Page<InvitationView>>(`${PATH}?limit=200`);
  if (list.error !== null) return <Failure error={list.error} retry={() => void list.refetch()} />;
  const items = (list.data?.items ?? []) as Wire<InvitationView>[];
  if (items.length === 0) return null;
  return (
    <Section title={t('console.settings.invitations.title', { count: items.length })}>
      <ul className={classes.list}>
        {items.map((invitation) => (
          <Waiting key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </Section>
  );
}

function Waiting({ invitation }: { invitation: Wire<InvitationView> }): ReactElement {
  const { id, name, address, role, state, expiresAt } = invitation;
  const t = useWords();
  const again = useChange(() => post(`${PATH}/${id}/again`), [PATH]);
  const withdraw = useChange(() => del(`${PATH}/${id}`), [PATH]);
  const error = again.error ?? withdraw.error;
  return (
    <li>
      <div>
        <Text>
          <bdi>{name}</bdi> · <bdi>{address}</bdi>
        </Text>
        <Text size="sm" c="dimmed">
          {t(`console.shell.roles.${role}`)} ·{' '}
          {state === 'open' ? t('console.settings.invitations.open') : t('console.settings.invitations.expired')}{' '}
          <When at={expiresAt} exact />
        </Text>
        {error !== null && <Failure error={error} />}
      </div>
      <Group gap="xs">
        <Button
          variant="default"
          size="compact-sm"
          loading={again.isPending}
          aria-label={t('console.settings.invitations.againTo', { name })}
          onClick={() =>
            again.mutate(undefined, { onSuccess: () => said(t('console.settings.invitations.sentAgain')) })
          }
        >
          {t('console.settings.invitations.again')}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          loading={withdraw.isPending}
          aria-label={t('console.settings.invitations.withdrawFrom', { name })}
          onClick={() => withdraw.mutate()}
        >
          {t('console.settings.invitations.withdraw')}
        </Button>
      </Group>
    </li>
  );
}
