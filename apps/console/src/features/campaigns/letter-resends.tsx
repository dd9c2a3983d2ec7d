import { Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { CampaignView, LetterResendPlanView, LetterResendView } from '#contracts';
import { mailReason } from '#face';
import { post, type Wire } from '../../api/client.js';
import { useChange, useRead } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { said } from '../../parts/said.js';
import { Section } from '../../parts/section.js';
import { When } from '../../parts/when.js';
import classes from './letter-resends.module.css';

const CHANGED = ['/api/campaigns', '/api/letters', '/api/now'] as const;

/** What of a letter drive surely did not arrive: how much, where and why, the way to send it again, and what became of each time. */
export function LetterResends({ campaign }: { campaign: Wire<CampaignView> }): ReactElement | null {
  const t = useWords();
  const may = useMay()('letters.manage');
  const { lettersWaiting, lettersHanded, lettersAttention } = campaign.numbers;
  const target = `/api/campaigns/${campaign.id}/letter-resends`;
  const path = `${target}?stamp=${lettersWaiting}-${lettersHanded}-${lettersAttention}`;
  const plan = useRead<LetterResendPlanView>(path, { keepPrevious: true }).data;
  if (plan === undefined || (plan.lines.length === 0 && plan.resends.length === 0)) return null;
  const offered = plan.lines.length > 0 && plan.notNow === null;
  return (
    <Section title={t('console.campaigns.resend.title')} aside={may && offered && <Begin path={target} plan={plan} />}>
      {plan.notNow === 'resending' && <Watch path={path} />}
      {plan.lines.length === 0 && <Text mb="sm">{t('console.campaigns.resend.none')}</Text>}
      <Lines plan={plan} />
      {plan.uncertain > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('console.campaigns.resend.uncertain', { count: plan.uncertain })}
        </Text>
      )}
      <ul className={classes.history}>
        {plan.resends.map((resend, index) => (
          <Line key={resend.id} path={target} resend={resend} cancellable={may && index === 0 && isUnderWay(resend)} />
        ))}
      </ul>
    </Section>
  );
}

/** Looks again every few seconds while a resend runs. */
function Watch({ path }: { path: string }): null {
  useRead<LetterResendPlanView>(path, { every: 3000 });
  return null;
}

function Lines({ plan }: { plan: Wire<LetterResendPlanView> }): ReactElement {
  const t = useWords();
  return (
    <ul className={classes.lines}>
      {plan.lines.map(({ office, group, reason, count }) => (
        <li key={`${office.id}-${group}-${reason}`}>
          <strong>{t('console.campaigns.resend.letters', { count })}</strong> ·{' '}
          <bdi>
            {office.name}, {office.bodyName}
          </bdi>
          <br />
          <Text size="sm" c="dimmed" span>
            {t(`console.campaigns.resend.group.${group}`)} {mailReason(t, reason)}
          </Text>
        </li>
      ))}
    </ul>
  );
}

function Begin({ path, plan }: { path: string; plan: Wire<LetterResendPlanView> }): ReactElement {
  const t = useWords();
  const confirm = useConfirm();
  const groups = plan.groups.flatMap(({ group, count }) => (count > 0 ? [group] : []));
  const count = plan.groups.reduce((sum, one) => sum + one.count, 0);
  const begin = useChange(
    (reason: string) => post<LetterResendPlanView>(path, { groups, count, reason }),
    [...CHANGED],
  );
  const ask = () =>
    confirm({
      title: t('console.campaigns.resend.ask'),
      text: (
        <>
          <Text mb="sm">{t('console.campaigns.resend.lead')}</Text>
          <Lines plan={plan} />
        </>
      ),
      act: t('console.campaigns.resend.act', { count }),
      reason: t('console.letters.retry.reason'),
      onConfirm: async (reason) => {
        await begin.mutateAsync(reason);
        said(t('console.campaigns.resend.begun'));
      },
    });
  return (
    <Button variant="default" size="compact-sm" onClick={ask}>
      {t('console.campaigns.resend.begin')}
    </Button>
  );
}

function isUnderWay({ endedAt, cancelledAt, queued, handed }: Wire<LetterResendView>): boolean {
  return cancelledAt === null && (endedAt === null || handed < queued);
}

interface LineProps {
  path: string;
  resend: Wire<LetterResendView>;
  cancellable: boolean;
}

function Line({ path, resend, cancellable }: LineProps): ReactElement {
  const t = useWords();
  const confirm = useConfirm();
  const { id, askedAt, askedBy, reason, planned, queued, handed, leftOut, endedAt, cancelledAt, takenBack } = resend;
  const cancel = useChange(() => post(`${path}/${id}/cancel`), [...CHANGED]);
  const ask = () =>
    confirm({
      title: t('console.campaigns.resend.cancelTitle'),
      text: t('console.campaigns.resend.cancelText'),
      act: t('console.campaigns.resend.cancel'),
      grave: true,
      onConfirm: () => cancel.mutateAsync(undefined),
    });
  return (
    <li>
      <When at={askedAt} exact />
      {askedBy.name !== null && <bdi>{t('console.resend.by', { name: askedBy.name })}</bdi>}
      <strong>{t('console.campaigns.resend.line', { planned, queued, handed })}</strong>
      {cancelledAt !== null && <span>{t('console.campaigns.resend.cancelled', { count: takenBack })}</span>}
      {endedAt !== null && leftOut > 0 && <span>{t('console.campaigns.resend.leftOut', { count: leftOut })}</span>}
      <span dir="auto">{reason}</span>
      {cancellable && (
        <Button variant="outline" color="vermilion" size="compact-sm" onClick={ask}>
          {t('console.campaigns.resend.cancel')}
        </Button>
      )}
    </li>
  );
}
