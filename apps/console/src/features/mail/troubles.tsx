import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { DeliveryState, MailTrouble } from '#contracts';
import { barStateOf, mailReason, type Words } from '#face';
import { useWords } from '../../app/words.js';
import classes from './pace.module.css';

/** Recipients of one state and reason. */
export interface Picked {
  state: DeliveryState;
  reason: string | null;
  words: string;
}

interface TroublesProps {
  troubles: readonly MailTrouble[];
  /** Leads to the recipients of one trouble; left out for those who may not see them. */
  pick?: ((picked: Picked) => void) | undefined;
}

/** What went wrong, gathered by reason: in words, what to do about it, and the way to those whom it concerns. */
export function Troubles({ troubles, pick }: TroublesProps): ReactElement | null {
  const t = useWords();
  if (troubles.length === 0) return null;
  return (
    <>
      <h3 className={classes.heading}>{t('console.pace.troubles')}</h3>
      <ul className={classes.troubles}>
        {troubles.map(({ state, reason, count }) => {
          const words = mailReason(t, reason) ?? t(`marks.delivery.${barStateOf(state)}.sentence`);
          return (
            <li key={`${state}-${reason}`}>
              <div>
                <strong>
                  {t('console.alerts.sending.trouble', { count })} · {t(`marks.delivery.${barStateOf(state)}.word`)}
                </strong>{' '}
                {words}
              </div>
              <div className={classes.todo}>{whatToDo(t, reason)}</div>
              {pick !== undefined && (
                <Button variant="subtle" size="compact-sm" px={0} onClick={() => pick({ state, reason, words })}>
                  {t('console.pace.show', { count })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Reasons for which there is a word of advice. */
const ADVISED = [
  ...(['relay_unreached', 'relay_refuses_login', 'relay_tls_failed', 'relay_defers', 'relay_refuses_us'] as const),
  ...(['refused_by_policy', 'address_refused', 'came_back', 'given_up', 'no_answer', 'sent_again'] as const),
  ...(['daily_cap', 'warm_up', 'outside_hours', 'operator_rests', 'operator_paced', 'null_mx'] as const),
  ...(['address_invalid', 'address_needs_smtputf8', 'slot_empty', 'unsafe_value', 'refused_here'] as const),
  ...(['key_expired', 'not_encrypted'] as const),
];

function whatToDo(t: Words, reason: string | null): string {
  return t(`console.pace.todo.${ADVISED.find((one) => one === reason) ?? 'other'}`);
}
