import { Text } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { CampaignOfficeView } from '#contracts';
import { useWords } from '../../app/words.js';
import classes from './builder.module.css';

interface OfficeLineProps {
  office: Pick<CampaignOfficeView, 'officeName' | 'bodyName' | 'disclosure' | 'reachable' | 'ended'>;
  children?: ReactNode;
}

/** One office of a campaign: what it learns of supporters, and whether it can be reached today. */
export function OfficeLine({ office, children }: OfficeLineProps): ReactElement {
  const t = useWords();
  const { officeName, bodyName, disclosure, reachable, ended } = office;
  const reach = ended ? 'ended' : reachable ? 'reachable' : 'unreachable';
  return (
    <li className={classes.office}>
      <div className={classes.officeWords}>
        <Text fw={600} span>
          <bdi>{officeName}</bdi>
        </Text>{' '}
        <Text c="dimmed" size="sm" span>
          <bdi>{bodyName}</bdi>
        </Text>
        <Text size="sm">
          {t(`console.campaigns.office.learns.${disclosure}`)} ·{' '}
          <span className={reach === 'reachable' ? undefined : classes.warn}>
            {t(`console.campaigns.office.${reach}`)}
          </span>
        </Text>
      </div>
      {children}
    </li>
  );
}
