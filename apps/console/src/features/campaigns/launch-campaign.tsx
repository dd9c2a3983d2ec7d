import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { CampaignView } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useMay, useSession } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { said } from '../../parts/said.js';

interface LaunchProps {
  campaign: Wire<CampaignView>;
  /** Whether it is saved and every office can be reached. */
  ready: boolean;
}

/** The approval of exactly what is saved. Whatever the harm check found, the approver lets stand one by one. */
export function LaunchCampaign({ campaign, ready }: LaunchProps): ReactElement {
  const t = useWords();
  const may = useMay();
  const { staffId } = useSession();
  const confirm = useConfirm();
  const { id, slug, contentSha256, offices, approvals, approvalsNeeded, judged } = campaign;
  const [despite, setDespite] = useState<string[]>([]);
  const [readByMe, setReadByMe] = useState(false);
  const harm = [...new Set(campaign.harm.map(({ words }) => words))];
  const stands = harm.every((words) => despite.includes(words)) && (judged || readByMe);
  const launch = useChange(
    () => post(`/api/campaigns/${id}/launch`, { contentSha256, despite, readByMe }),
    ['/api/campaigns'],
  );
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
    <Stack gap="sm">
      <Checkbox.Group value={despite} onChange={setDespite}>
        <Stack gap="xs">
          {harm.map((words) => (
            <Checkbox key={words} value={words} label={t('console.campaigns.check.despite', { words })} />
          ))}
        </Stack>
      </Checkbox.Group>
      {!judged && (
        <Checkbox
          checked={readByMe}
          onChange={(event) => setReadByMe(event.currentTarget.checked)}
          label={t('console.campaigns.check.read')}
        />
      )}
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {approvalsNeeded > 1 &&
            t('console.campaigns.check.approvals', { given: approvals.length, needed: approvalsNeeded })}
        </Text>
        <Button type="button" onClick={ask} disabled={!ready || !stands}>
          {act}
        </Button>
      </Group>
    </Stack>
  );
}
