import { Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { RecipientView } from '#contracts';
import { barStateOf, mailReason } from '#face';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { CardTable } from '../../parts/card-table.js';
import { DiscloseButton } from '../../parts/disclose-button.js';
import { When } from '../../parts/when.js';
import { languageName } from '../alerts/language-name.js';
import classes from '../../parts/table.module.css';

/** Recipients as a table; cards where it is narrow. */
export function RecipientsTable({ rows }: { rows: readonly Wire<RecipientView>[] }): ReactElement {
  const t = useWords();
  const heads = (['address', 'state', 'language', 'route', 'tries', 'at', 'reply'] as const).map(
    (name) => [name, t(`console.alerts.people.${name}`)] as const,
  );
  const titles = Object.fromEntries(heads);
  return (
    <CardTable label={t('console.alerts.sending.people')} heads={heads}>
      {rows.map((row) => (
        <tr key={row.id}>
          <td>
            <Address row={row} />
          </td>
          <td data-title={titles['state']} className={classes.word}>
            {t(`marks.delivery.${barStateOf(row.state)}.word`)}
          </td>
          <td data-title={titles['language']} className={classes.word}>
            {languageName(t, row.language)}
            {row.discreet && (
              <Text span size="sm" c="dimmed">
                {' '}
                · {t('console.alerts.people.discreet')}
              </Text>
            )}
          </td>
          <td data-title={titles['route']}>
            {row.route === null ? t('console.alerts.people.notYet') : t(`console.alerts.people.${row.route}`)}
          </td>
          <td data-title={titles['tries']} className={classes.word}>
            {t.number(row.attempts)}
          </td>
          <td data-title={titles['at']} className={classes.word}>
            <When at={row.at} />
          </td>
          <td data-title={titles['reply']} className={classes.reply}>
            {mailReason(t, row.reason)}
            {row.smtpReply !== null && <div className={classes.said}>{row.smtpReply}</div>}
          </td>
        </tr>
      ))}
    </CardTable>
  );
}

/** The masked address, and the way to see it in full. */
function Address({ row }: { row: Wire<RecipientView> }): ReactElement {
  const t = useWords();
  const [address, setAddress] = useState<string | null>(null);
  if (row.masked === null) return <span className="quiet">{t('console.alerts.people.forgotten')}</span>;
  return (
    <>
      <bdi className="mono">{address ?? row.masked}</bdi>
      {address === null && (
        <DiscloseButton
          path={`/api/mail/deliveries/${row.id}/disclose`}
          act={t('console.alerts.people.disclose')}
          size="compact-xs"
          setAddress={setAddress}
        />
      )}
    </>
  );
}
