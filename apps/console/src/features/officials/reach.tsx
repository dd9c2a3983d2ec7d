import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { OfficeView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import classes from './officials.module.css';

/** Whether mail can go to an office today, and whether somebody has checked its address lately. */
export function Reach({ office }: { office: Wire<OfficeView> }): ReactElement {
  const t = useWords();
  const { contactPoint, stale, endedAt } = office;
  if (endedAt !== null) return <span className={classes.reach}>{t('console.officials.list.closed')}</span>;
  const trouble = contactPoint === null ? 'unreachable' : stale ? 'stale' : null;
  const Icon = trouble === null ? IconCircleCheck : IconAlertTriangle;
  return (
    <span className={classes.reach} data-trouble={trouble !== null}>
      <Icon size={16} aria-hidden />
      {t(`console.officials.${trouble ?? 'reachable'}`)}
    </span>
  );
}
