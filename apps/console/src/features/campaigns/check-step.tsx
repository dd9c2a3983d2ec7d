import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import type { CampaignView } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useMay, useSession } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { said } from '../../parts/said.js';
import { Section } from '../../parts/section.js';
import { useStaffNames } from '../../parts/staff-name.js';
import classes from './builder.module.css';

interface CheckStepProps {
  campaign: Wire<CampaignView> | null;
  /** Whether the form differs from what is saved. */
  dirty: boolean;
}

/** Step 5: whether everything is in order, and the approval of exactly what is saved. */
export function CheckStep({ campaign, dirty }: CheckStepProps): ReactElement {
  const t = useWords();
  const nameOf = useStaffNames();
  const saved = campaign !== null && !dirty;
  const unreachable = campaign?.offices.filter(({ reachable }) => !reachable) ?? [];
  const count = (disclosure: string) =>
    campaign?.offices.filter((office) => office.disclosure === disclosure).length ?? 0;
  return (
    <Section title={t('console.campaigns.step.check')}>
      <ul className={classes.checks}>
        <Check state={saved ? 'done' : 'todo'}>
          {t(saved ? 'console.campaigns.check.saved' : 'console.campaigns.check.notSaved')}
        </Check>
        {campaign !== null && (
          <>
            <Check state={unreachable.length === 0 ? 'done' : 'todo'}>
              {unreachable.length === 0
                ? t('console.campaigns.check.reachable')
                : t('console.campaigns.check.unreachable', {
                    offices: t.list(unreachable.map(({ officeName, bodyName }) => `${bodyName}, ${officeName}`)),
                  })}
            </Check>
            <Check state="note">
              {t('console.campaigns.check.learns')}:{' '}
              {t('console.campaigns.check.learnsMore', { full: count('full'), gathered: count('gathered_only') })}
            </Check>
            <Check state="note">
              {t(
                campaign.incidentId === null
                  ? 'console.campaigns.check.noIncident'
                  : 'console.campaigns.check.incident',
              )}
            </Check>
            {campaign.approvals.map(({ staffId }) => (
              <Check key={staffId} state="done">
                {t('console.campaigns.check.approvedBy', { name: nameOf(staffId) })}
              </Check>
            ))}
          </>
        )}
      </ul>
      {campaign !== null && <Launch campaign={campaign} ready={saved && unreachable.length === 0} />}
    </Section>
  );
}

const ICONS = { done: IconCircleCheck, todo: IconAlertTriangle, note: IconInfoCircle } as const;

function Check({ state, children }: { state: keyof typeof ICONS; children: ReactNode }): ReactElement {
  const t = useWords();
  const Icon = ICONS[state];
  return (
    <li data-state={state}>
      <Icon size={18} role="img" aria-label={t(`console.campaigns.check.${state}`)} />
      <span>{children}</span>
    </li>
  );
}

function Launch({ campaign, ready }: { campaign: Wire<CampaignView>; ready: boolean }): ReactElement {
  const t = useWords();
  const may = useMay();
  const { staffId } = useSession();
  const confirm = useConfirm();
  const { id, slug, contentSha256, offices, approvals, approvalsNeeded } = campaign;
  const launch = useChange(() => post(`/api/campaigns/${id}/launch`, { contentSha256 }), ['/api/campaigns']);
  if (!may('campaigns.launch')) return <Text c="dimmed">{t('console.campaigns.check.mayNot')}</Text>;
  if (approvals.some((approval) => approval.staffId === staffId)) {
    return <Text>{t('console.campaigns.check.already')}</Text>;
  }
  const missing = approvalsNeeded - approvals.length - 1;
  const last = missing <= 0;
  const act = t(last ? 'console.campaigns.launch.act' : 'console.campaigns.launch.approve');
  const ask = () =>
    confirm({
      title: t(last ? 'console.campaigns.launch.title' : 'console.campaigns.launch.approveTitle'),
      text: last
        ? t('console.campaigns.launch.text', { path: `/act/${slug}`, offices: offices.length })
        : t('console.campaigns.launch.approveText', { missing }),
      act,
      onConfirm: async () => {
        await launch.mutateAsync(undefined);
        said(t(last ? 'console.campaigns.launch.done' : 'console.campaigns.launch.approved'));
      },
    });
  return (
    <Group justify="space-between">
      <Text size="sm" c="dimmed">
        {approvalsNeeded > 1 &&
          t('console.campaigns.check.approvals', { given: approvals.length, needed: approvalsNeeded })}
      </Text>
      <Button type="button" onClick={ask} disabled={!ready}>
        {act}
      </Button>
    </Group>
  );
}
