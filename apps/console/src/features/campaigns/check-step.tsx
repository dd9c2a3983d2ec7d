import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import type { CampaignView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { Section } from '../../parts/section.js';
import { useStaffNames } from '../../parts/staff-name.js';
import classes from './builder.module.css';
import { LaunchCampaign } from './launch-campaign.js';

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
            {campaign.harm.map(({ where, detail, words }) => (
              <Check key={`${where} ${words}`} state="todo">
                {t('console.campaigns.check.harm', {
                  words,
                  detail: t(`console.safety.detail.${detail}`),
                  where: t(`console.campaigns.field.${where as 'title' | 'ask' | 'letterSubject' | 'letterBody'}`),
                })}
              </Check>
            ))}
            {!campaign.judged && <Check state="todo">{t('console.campaigns.check.unjudged')}</Check>}
            {campaign.judged && campaign.harm.length === 0 && (
              <Check state="note">{t('console.campaigns.check.safe')}</Check>
            )}
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
            {campaign.attachPdf && <Check state="note">{t('console.campaigns.check.pdf')}</Check>}
            {campaign.approvals.map(({ staffId }) => (
              <Check key={staffId} state="done">
                {t('console.campaigns.check.approvedBy', { name: nameOf(staffId) })}
              </Check>
            ))}
          </>
        )}
      </ul>
      {campaign !== null && (
        <LaunchCampaign key={campaign.contentSha256} campaign={campaign} ready={saved && unreachable.length === 0} />
      )}
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
