import { Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ResendPlanView, ResendView } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange, useRead } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { modals } from '../../parts/dialogs.js';
import { Section } from '../../parts/section.js';
import { When } from '../../parts/when.js';
import { ResendDialog } from './resend-dialog.js';
import classes from './resend.module.css';

interface ResendsSectionProps {
  /** Of the message. */
  path: string;
  /** Whether mail of it is under way or a resend runs. */
  moving: boolean;
  /** How many deliveries have not arrived: changes when the plan does. */
  stamp: number;
}

/** Sending a message again to those who never got it: the offer, and what became of each. */
export function ResendsSection({ path, moving, stamp }: ResendsSectionProps): ReactElement | null {
  const t = useWords();
  const may = useMay()('mail.stop');
  const target = `${path}/resends`;
  const plan = useRead<ResendPlanView>(`${target}?stamp=${stamp}`, {
    keepPrevious: true,
    ...(moving ? { every: 2000 } : {}),
  }).data;
  if (plan === undefined || plan.notNow === 'not_a_list') return null;
  const offered = plan.groups.some(({ count }) => count > 0);
  if (plan.resends.length === 0 && (!offered || plan.notNow === 'under_way')) return null;
  const ask = () => {
    const modalId = 'resend';
    const close = () => modals.close(modalId);
    modals.open({
      modalId,
      title: t('console.resend.title'),
      centered: true,
      children: <ResendDialog path={target} plan={plan} close={close} />,
    });
  };
  return (
    <Section
      title={t(plan.resends.length === 0 ? 'console.resend.missed' : 'console.resend.history')}
      aside={
        may &&
        plan.notNow === null &&
        offered && (
          <Button variant="default" size="compact-sm" onClick={ask}>
            {t('console.resend.begin')}
          </Button>
        )
      }
    >
      {plan.notNow !== null && <Text mb="sm">{t(`console.resend.notNow.${plan.notNow}`)}</Text>}
      <ul className={classes.lines}>
        {plan.resends.map((resend, index) => (
          <Line key={resend.id} path={target} resend={resend} cancellable={may && moving && index === 0} />
        ))}
      </ul>
      {plan.resends.length === 0 && plan.notNow === null && (
        <ul className={classes.never}>
          {plan.groups
            .filter(({ count }) => count > 0)
            .map(({ group, count }) => (
              <li key={group}>
                {t('console.resend.people', { count })} · {t(`console.resend.group.${group}`)}
              </li>
            ))}
        </ul>
      )}
    </Section>
  );
}

interface LineProps {
  path: string;
  resend: Wire<ResendView>;
  cancellable: boolean;
}

function Line({ path, resend, cancellable }: LineProps): ReactElement {
  const t = useWords();
  const confirm = useConfirm();
  const { id, askedAt, askedBy, planned, queued, leftOut, endedAt, cancelledAt, takenBack } = resend;
  const cancel = useChange(() => post(`${path}/${id}/cancel`), ['/api/mail', '/api/alerts', '/api/now']);
  return (
    <li>
      <When at={askedAt} exact />
      {askedBy.name !== null && (
        <span>
          <bdi>{t('console.resend.by', { name: askedBy.name })}</bdi>
        </span>
      )}
      <strong>{t('console.resend.line', { planned, queued })}</strong>
      {cancelledAt === null && <span>{t(endedAt === null ? 'console.resend.running' : 'console.resend.ended')}</span>}
      {cancelledAt !== null && <span>{t('console.resend.cancelled', { count: takenBack })}</span>}
      {endedAt !== null && leftOut > 0 && <span>{t('console.resend.leftOut', { count: leftOut })}</span>}
      {cancellable && cancelledAt === null && (
        <Button
          variant="outline"
          color="vermilion"
          size="compact-sm"
          onClick={() =>
            confirm({
              title: t('console.resend.cancelTitle'),
              text: t('console.resend.cancelText'),
              act: t('console.resend.cancel'),
              grave: true,
              onConfirm: () => cancel.mutateAsync(undefined),
            })
          }
        >
          {t('console.resend.cancel')}
        </Button>
      )}
    </li>
  );
}
