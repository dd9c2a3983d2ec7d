import { Button, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { RecipientView } from '#contracts';
import { barStateOf, mailReason } from '#face';
import { post, type Wire } from '../../api/client.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { When } from '../../parts/when.js';
import { languageName } from '../alerts/language-name.js';
import classes from './recipients.module.css';

/** Recipients as a table; cards where it is narrow. */
export function RecipientsTable({ rows }: { rows: readonly Wire<RecipientView>[] }): ReactElement {
  const t = useWords();
  const heads = (['address', 'state', 'language', 'route', 'tries', 'at', 'reply'] as const).map(
    (name) => [name, t(`console.alerts.people.${name}`)] as const,
  );
  const titles = Object.fromEntries(heads);
  return (
    <table className={classes.table} aria-label={t('console.alerts.sending.people')}>
      <thead>
        <tr>
          {heads.map(([name, title]) => (
            <th key={name} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
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
      </tbody>
    </table>
  );
}

/** The masked address, and the way to see it in full. */
function Address({ row }: { row: Wire<RecipientView> }): ReactElement {
  const t = useWords();
  const confirm = useConfirm();
  const mayDisclose = useMay()('subscribers.disclose');
  const [address, setAddress] = useState<string | null>(null);
  if (row.masked === null) return <span className="quiet">{t('console.alerts.people.forgotten')}</span>;
  const disclose = async (why: string) => {
    setAddress((await post<{ address: string }>(`/api/mail/deliveries/${row.id}/disclose`, { why })).address);
  };
  return (
    <>
      <bdi className="mono">{address ?? row.masked}</bdi>
      {mayDisclose && address === null && (
        <Button
          variant="subtle"
          size="compact-xs"
          ms={6}
          onClick={() =>
            confirm({
              title: t('console.alerts.people.discloseTitle'),
              text: t('console.alerts.people.discloseText'),
              act: t('console.alerts.people.disclose'),
              reason: t('console.alerts.people.why'),
              onConfirm: disclose,
            })
          }
        >
          {t('console.alerts.people.disclose')}
        </Button>
      )}
    </>
  );
}
