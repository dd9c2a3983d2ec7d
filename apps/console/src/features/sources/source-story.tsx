import { Anchor, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { SourceItemView, SourcePollView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { When } from '../../parts/when.js';
import classes from './sources.module.css';

/** What the last polls brought, newest first. */
export function Polls({ polls }: { polls: readonly Wire<SourcePollView>[] }): ReactElement {
  const t = useWords();
  if (polls.length === 0) return <Text c="dimmed">{t('console.sources.polls.none')}</Text>;
  return (
    <ul className={classes.lines}>
      {polls.map(({ polledAt, newItems, errorCode }) => (
        <li key={polledAt}>
          <When at={polledAt} />
          {errorCode === null ? (
            <span className={newItems === 0 ? 'quiet' : undefined}>
              {t('console.sources.polls.new', { count: newItems })}
            </span>
          ) : (
            <span className={classes.wrong}>
              <IconAlertTriangle size={14} aria-hidden /> {t('console.sources.polls.failed')}{' '}
              <span className="mono">{errorCode}</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What became of the last items, newest first. */
export function Items({ items }: { items: readonly Wire<SourceItemView>[] }): ReactElement {
  const t = useWords();
  if (items.length === 0) return <Text c="dimmed">{t('console.sources.items.none')}</Text>;
  return (
    <ul className={classes.lines}>
      {items.map((item) => (
        <li key={item.id}>
          <span className={classes.item} dir="auto">
            {item.title ?? t('console.sources.items.untitled')}
          </span>
          <span className={classes.itemState}>
            <When at={item.foundAt} />
            {item.state === 'failing' ? (
              <span className={classes.wrong}>
                <IconAlertTriangle size={14} aria-hidden />{' '}
                {t('console.sources.items.failing', { count: item.failures })}{' '}
                <span className="mono">{item.errorCode}</span>
              </span>
            ) : (
              <span>{t(`console.sources.items.${item.state}`)}</span>
            )}
            {item.reportId !== null && (
              <Anchor component={Link} to={`/desk?report=${item.reportId}`} size="sm">
                {t('console.sources.items.report')}
              </Anchor>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
