import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import type { CampaignView } from '#contracts';
import { ApiError, post, put, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { useKeptForm } from '../../parts/kept-form.js';
import { LivePage } from '../../parts/live-page.js';
import { PageHead } from '../../parts/page-head.js';
import { said } from '../../parts/said.js';
import { StaffName } from '../../parts/staff-name.js';
import classes from './builder.module.css';
import { AskStep, GoalStep, LetterStep } from './builder-steps.js';
import { CampaignConflict } from './campaign-conflict.js';
import { type CampaignValues, previewOf, requestOf, rulesOf, valuesOf } from './campaign-form.js';
import { CampaignStateWord } from './campaign-state.js';
import { CheckStep } from './check-step.js';
import { OfficesStep } from './offices-step.js';

/** The builder with nothing in it. */
export function NewCampaignScreen(): ReactElement {
  return <CampaignBuilder campaign={null} />;
}

/** Five steps on one page, with the action page beside them as supporters will see it. */
export function CampaignBuilder({ campaign }: { campaign: Wire<CampaignView> | null }): ReactElement {
  const t = useWords();
  const mayDraft = useMay()('campaigns.draft');
  const kept = useKeptForm<CampaignValues>(
    `campaign.${campaign?.id ?? 'new'}`,
    valuesOf(campaign, t.language),
    rulesOf(t),
  );
  const { form, restored, discard } = kept;
  const { save, refused } = useSaving(campaign, kept);
  const title = form.values.title.trim() === '' ? t('console.campaigns.new') : form.values.title;
  return (
    <>
      <PageHead
        title={title}
        back={{ to: '/campaigns', label: t('console.campaigns.back') }}
        lead={campaign !== null && <DraftLead campaign={campaign} />}
      />
      {restored && (
        <Alert color="amber" variant="outline" mb="md">
          <Group justify="space-between">
            <Text size="sm">{t('console.parts.restored')}</Text>
            <Button size="compact-sm" variant="default" onClick={discard}>
              {t('console.parts.discard')}
            </Button>
          </Group>
        </Alert>
      )}
      <div className={classes.sides}>
        <form
          className={classes.form}
          noValidate
          onSubmit={form.onSubmit(
            (values) => save.mutate(values),
            (wrong) => form.getInputNode(Object.keys(wrong)[0]!)?.focus(),
          )}
        >
          <AskStep form={form} taken={campaign !== null} />
          <LetterStep form={form} />
          <OfficesStep form={form} />
          <GoalStep form={form} />
          {refused !== null && (
            <CampaignConflict
              refused={refused}
              id={campaign!.id}
              theirs={(view) => kept.saved(valuesOf(view, t.language))}
              mine={(view) => {
                form.setFieldValue('base', view.contentSha256);
                save.mutate({ ...form.getValues(), base: view.contentSha256 });
              }}
            />
          )}
          {save.error !== null && refused === null && <Failure error={save.error} />}
          {mayDraft && (
            <Group className={classes.bar} justify="space-between" wrap="nowrap">
              <Text size="sm" c="dimmed" role="status">
                {form.isDirty() && t('console.campaigns.unsaved')}
                {!form.isDirty() && campaign !== null && t('console.campaigns.allSaved')}
              </Text>
              <Button type="submit" loading={save.isPending} disabled={!form.isDirty() && campaign !== null}>
                {t('console.campaigns.save')}
              </Button>
            </Group>
          )}
          <CheckStep campaign={campaign} dirty={form.isDirty()} />
        </form>
        <aside className={classes.page} aria-label={t('console.campaigns.preview')}>
          <LivePage
            title={t('console.campaigns.preview')}
            action="/api/campaigns/preview"
            values={previewOf(form.values)}
          />
        </aside>
      </div>
    </>
  );
}

function DraftLead({ campaign }: { campaign: Wire<CampaignView> }): ReactElement {
  const t = useWords();
  return (
    <Group gap="xs">
      <CampaignStateWord state={campaign.state} />
      <Text size="sm" c="dimmed" span>
        <StaffName id={campaign.draftedBy} />
      </Text>
      <Anchor size="sm" href={`/api/campaigns/${campaign.id}/preview`} target="_blank">
        {t('console.campaigns.preview')}
      </Anchor>
    </Group>
  );
}

function useSaving(campaign: Wire<CampaignView> | null, { saved }: { saved: (values: CampaignValues) => void }) {
  const t = useWords();
  const navigate = useNavigate();
  const [refused, setRefused] = useState<ApiError | null>(null);
  const save = useChange(
    async (values: CampaignValues) => {
      setRefused(null);
      try {
        const view = await (campaign === null
          ? post<CampaignView>('/api/campaigns', requestOf(values))
          : put<CampaignView>(`/api/campaigns/${campaign.id}`, requestOf(values)));
        saved(valuesOf(view, t.language));
        said(
          campaign === null
            ? t('console.campaigns.savedFirst', { path: `/act/${view.slug}` })
            : t('console.campaigns.saved'),
        );
        if (campaign === null)
          void navigate({ to: '/campaigns/$campaign' as never, params: { campaign: view.id } as never });
      } catch (error) {
        if (error instanceof ApiError && error.code === 'CAMPAIGNS_EDITED_MEANWHILE') setRefused(error);
        throw error;
      }
    },
    ['/api/campaigns'],
  );
  return { save, refused };
}
