import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { ResendGroup, ResendPlanView } from '#contracts';
import { post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { said } from '../../parts/said.js';
import classes from './resend.module.css';

interface ResendDialogProps {
  path: string;
  plan: Wire<ResendPlanView>;
  close: () => void;
}

/** Says exactly who gets a message again and who never does, and asks. Those of whom nobody knows are in only by a tick of their own. */
export function ResendDialog({ path, plan, close }: ResendDialogProps): ReactElement {
  const t = useWords();
  const offered = plan.groups.filter(({ count }) => count > 0);
  const [chosen, setChosen] = useState<readonly ResendGroup[]>(
    offered.flatMap(({ group }) => (group === 'uncertain' ? [] : [group])),
  );
  const count = offered.filter(({ group }) => chosen.includes(group)).reduce((sum, one) => sum + one.count, 0);
  const begin = useChange(
    () => post<ResendPlanView>(path, requestOf(chosen, count)),
    ['/api/mail', '/api/alerts', '/api/now'],
  );
  const choose = (group: ResendGroup, on: boolean) =>
    setChosen(on ? [...chosen, group] : chosen.filter((one) => one !== group));
  return (
    <Stack>
      <Text>{t('console.resend.lead')}</Text>
      <fieldset className={classes.groups}>
        <legend>{t('console.resend.who')}</legend>
        {offered.length === 0 && <Text>{t('console.resend.none')}</Text>}
        {offered.map(({ group, count: people }) => (
          <Checkbox
            key={group}
            checked={chosen.includes(group)}
            onChange={(event) => choose(group, event.currentTarget.checked)}
            label={
              <>
                <strong>{t('console.resend.people', { count: people })}</strong> · {t(`console.resend.group.${group}`)}
              </>
            }
            description={group === 'uncertain' ? t('console.resend.uncertainRisk') : undefined}
          />
        ))}
      </fieldset>
      <div>
        <h3 className={classes.heading}>{t('console.resend.neverTitle')}</h3>
        <ul className={classes.never}>
          {plan.never
            .filter(({ count: people }) => people > 0)
            .map(({ group, count: people }) => (
              <li key={group}>
                {t('console.resend.people', { count: people })} · {t(`console.resend.never.${group}`)}
              </li>
            ))}
        </ul>
      </div>
      {begin.error !== null && <Failure error={begin.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {t('console.parts.cancel')}
        </Button>
        <Button
          disabled={count === 0}
          loading={begin.isPending}
          onClick={() =>
            begin.mutate(undefined, {
              onSuccess: () => {
                said(t('console.resend.begun'));
                close();
              },
            })
          }
        >
          {t('console.resend.act', { count })}
        </Button>
      </Group>
    </Stack>
  );
}

function requestOf(groups: readonly ResendGroup[], count: number): object {
  return { groups, count, ...(groups.includes('uncertain') ? { mayArriveTwice: true } : {}) };
}
