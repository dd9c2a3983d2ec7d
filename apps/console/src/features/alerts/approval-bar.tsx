import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { AlertView } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useMay, useSession } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { Failure } from '../../parts/failure.js';
import { said } from '../../parts/said.js';
import { CheckLine } from './checks-section.js';
import classes from './composer.module.css';
import { languageName } from './language-name.js';
import { modals } from '../../parts/dialogs.js';

interface ApprovalBarProps {
  alert: Wire<AlertView>;
  /** The id of the form with the texts, and how it stands. */
  form: string;
  dirty: boolean;
  saving: boolean;
}

/** The last line of the composer: save, ask for approval, or approve the very texts and audience above it. */
export function ApprovalBar({ alert, form, dirty, saving }: ApprovalBarProps): ReactElement {
  const t = useWords();
  const may = useMay();
  const { staffId } = useSession();
  const { id, contentSha256, approvals, approvalsNeeded, askedAt, audience, incidentChanged } = alert;
  const mine = approvals.some((approval) => approval.staffId === staffId);
  const ask = useChange(() => post(`/api/alerts/${id}/ask`, { contentSha256 }), ['/api/alerts', '/api/now']);
  const last = approvals.length + 1 >= approvalsNeeded;
  const open = () => {
    const modalId = 'approve-alert';
    modals.open({
      modalId,
      title: t('console.alerts.approval.title', { count: audience.recipients }),
      centered: true,
      size: 'lg',
      children: <Approve alert={alert} last={last} close={() => modals.close(modalId)} />,
    });
  };
  return (
    <Group className={classes.bar} mt="md">
      <Stack gap={2}>
        {approvalsNeeded > 1 && (
          <Text size="sm">{t('console.alerts.approval.needsTwo', { count: approvals.length })}</Text>
        )}
        {mine && <Text size="sm">{t('console.alerts.approval.mine')}</Text>}
        {may('alerts.draft') && (
          <Text size="sm" c="dimmed" role="status">
            {t(dirty ? 'console.alerts.compose.unsaved' : 'console.alerts.compose.allSaved')}
          </Text>
        )}
        {ask.error !== null && <Failure error={ask.error} />}
      </Stack>
      <Group gap="xs">
        {may('alerts.stop') && <DropDraft id={id} />}
        {may('alerts.draft') && (
          <Button type="submit" form={form} variant="default" loading={saving} disabled={!dirty}>
            {t('console.alerts.compose.save')}
          </Button>
        )}
        {may('alerts.draft') && askedAt === null && (
          <Button
            variant="default"
            disabled={dirty || incidentChanged}
            loading={ask.isPending}
            onClick={() => ask.mutate(undefined, { onSuccess: () => said(t('console.alerts.approval.asked')) })}
          >
            {t('console.alerts.approval.ask')}
          </Button>
        )}
        {may('alerts.approve') && !mine && (
          <Button disabled={dirty || incidentChanged} onClick={open}>
            {last
              ? t('console.alerts.approval.act', { count: audience.recipients })
              : t('console.alerts.approval.actFirst')}
          </Button>
        )}
      </Group>
    </Group>
  );
}

function DropDraft({ id }: { id: string }): ReactElement {
  const t = useWords();
  const confirm = useConfirm();
  const drop = useChange(() => post(`/api/alerts/${id}/cancel`), ['/api/alerts', '/api/now']);
  return (
    <Button
      variant="subtle"
      color="vermilion"
      onClick={() =>
        confirm({
          title: t('console.alerts.cancelDraft.title'),
          text: t('console.alerts.cancelDraft.text'),
          act: t('console.alerts.cancelDraft.act'),
          grave: true,
          onConfirm: () => drop.mutateAsync(undefined),
        })
      }
    >
      {t('console.alerts.cancelDraft.act')}
    </Button>
  );
}

function Approve({ alert, last, close }: { alert: Wire<AlertView>; last: boolean; close: () => void }): ReactElement {
  const t = useWords();
  const gates = alert.checks.filter(({ ok, gate }) => !ok && gate);
  const [despite, setDespite] = useState(false);
  const { id, contentSha256, audience, texts } = alert;
  const approve = useChange(
    () => post(`/api/alerts/${id}/approve`, { contentSha256, despite: [...new Set(gates.map(({ key }) => key))] }),
    ['/api/alerts', '/api/now'],
  );
  const names = t.list(texts.map(({ language }) => languageName(t, language)));
  const done = () => {
    said(t(last ? 'console.alerts.approval.done' : 'console.alerts.approval.doneFirst'));
    close();
  };
  return (
    <Stack>
      <Text>
        {last ? t('console.alerts.approval.text', { languages: names }) : t('console.alerts.approval.textFirst')}
      </Text>
      {audience.routes.mailbox > 0 && (
        <Text size="sm" c="dimmed">
          {t('console.alerts.approval.mailbox', { count: audience.routes.mailbox })}
        </Text>
      )}
      {gates.length > 0 && (
        <>
          <ul className={classes.checks}>
            {gates.map((check) => (
              <CheckLine key={`${check.key}-${check.language}`} check={check} />
            ))}
          </ul>
          <Checkbox
            label={t('console.alerts.approval.despite')}
            checked={despite}
            onChange={(event) => setDespite(event.currentTarget.checked)}
          />
        </>
      )}
      {approve.error !== null && <Failure error={approve.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {t('console.parts.cancel')}
        </Button>
        <Button
          disabled={gates.length > 0 && !despite}
          loading={approve.isPending}
          onClick={() => approve.mutate(undefined, { onSuccess: done })}
        >
          {last
            ? t('console.alerts.approval.act', { count: audience.recipients })
            : t('console.alerts.approval.actFirst')}
        </Button>
      </Group>
    </Stack>
  );
}
