import { Checkbox, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ReportView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { Hedge } from '../../parts/hedge.js';
import classes from './incidents.module.css';

interface ChosenClaimsProps {
  report: Wire<ReportView>;
  chosen: readonly string[];
  choose: (ids: readonly string[]) => void;
}

/** The claims of the report that can belong to an event; those chosen become figures. */
export function ChosenClaims({ report, chosen, choose }: ChosenClaimsProps): ReactElement {
  const t = useWords();
  const offered = report.claims.filter(
    ({ aggregate, what, incident }) => aggregate === null && what !== 'arrived' && incident === null,
  );
  const others = chosen.filter((id) => !report.claims.some((claim) => claim.id === id));
  return (
    <fieldset className={classes.side}>
      <legend>{t('console.incidents.make.claims')}</legend>
      <Text size="sm" c="dimmed">
        {t('console.incidents.make.claimsHelp')}
      </Text>
      <Text size="sm" dir="auto" my={4}>
        {t('console.incidents.make.fromReport', { title: report.title })}
      </Text>
      {offered.map((claim) => (
        <Checkbox
          key={claim.id}
          my={6}
          checked={chosen.includes(claim.id)}
          onChange={(event) =>
            choose(event.currentTarget.checked ? [...chosen, claim.id] : chosen.filter((id) => id !== claim.id))
          }
          label={
            <>
              <Hedge count={claim} /> {t(`console.desk.claim.what.${claim.what}`)}{' '}
              <q className="quiet" dir="auto">
                {claim.quote}
              </q>
            </>
          }
        />
      ))}
      {others.length > 0 && <Text size="sm">{t('console.incidents.make.otherClaims', { count: others.length })}</Text>}
    </fieldset>
  );
}
