import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { DeliveryState, OperatorView, Page } from '#contracts';
import { stateBar } from '#face';
import type { Wire } from '../../api/client.js';
import { useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Section } from '../../parts/section.js';
import classes from '../../parts/table.module.css';
import { CardTable } from '../../parts/card-table.js';
import { timeInWords } from './time-in-words.js';

/** So many operators are shown; the rest have few mails each. */
const SHOWN = 20;

interface OperatorsSectionProps {
  id: string;
  /** Changes when the numbers do, so that they are asked for again. */
  stamp: number;
}

/** How a message fares with each mail operator. Nothing is drawn where the installation does not tell operators apart. */
export function OperatorsSection({ id, stamp }: OperatorsSectionProps): ReactElement | null {
  const t = useWords();
  const path = `/api/mail/messages/${id}/operators?limit=${SHOWN}&stamp=${stamp}`;
  const { data } = useRead<Page<OperatorView>>(path, { keepPrevious: true });
  if (data === undefined || data.items.length === 0) return null;
  const heads = (['operator', 'states', 'rate', 'said'] as const).map(
    (name) => [name, t(`console.pace.operators.${name}`)] as const,
  );
  const titles = Object.fromEntries(heads);
  return (
    <Section title={t('console.pace.operators.title')}>
      <Text c="dimmed" size="sm" mb="sm">
        {t('console.pace.operators.lead')}
      </Text>
      <CardTable label={t('console.pace.operators.title')} heads={heads}>
        {data.items.map((row) => (
          <Row key={row.operator ?? row.mark ?? ''} row={row} titles={titles} />
        ))}
      </CardTable>
    </Section>
  );
}

/** Mail that was not looked up yet has no operator, and not every operator is held to a limit. */
interface Told extends Omit<Wire<OperatorView>, 'operator' | 'mark' | 'ratePerMinute' | 'states'> {
  operator: string | null;
  mark: string | null;
  ratePerMinute: number | null;
  states: Partial<Record<DeliveryState, number>>;
}

function Row({ row, titles }: { row: Told; titles: Record<string, string> }): ReactElement {
  const t = useWords();
  const { operator, mark, states, ratePerMinute, restingUntil, said } = row;
  return (
    <tr>
      <td>
        {operator === null ? (
          t(mark === null ? 'console.pace.operators.unknown' : 'console.pace.operators.own', { mark: mark ?? '' })
        ) : (
          <bdi>{operator}</bdi>
        )}
      </td>
      <td data-title={titles['states']}>
        {stateBar(t, states)
          .filter(({ count }) => count > 0)
          .map(({ count, word }) => t('sending.count', { count, word }))
          .join(', ')}
      </td>
      <td data-title={titles['rate']} className={classes.word}>
        {ratePerMinute === null ? t('console.pace.operators.noLimit') : t.number(ratePerMinute)}
      </td>
      <td data-title={titles['said']} className={classes.reply}>
        {restingUntil !== null && t('console.pace.operators.resting', { time: timeInWords(t, restingUntil) })}
        {said !== null && <div className={classes.said}>{said}</div>}
      </td>
    </tr>
  );
}
