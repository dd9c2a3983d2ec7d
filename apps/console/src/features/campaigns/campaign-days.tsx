import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { CampaignDay } from '#contracts';
import { withQuery } from '../../api/client.js';
import { useRead } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Section } from '../../parts/section.js';
import { DaysChart } from './days-chart.js';
import figures from '../../parts/figures.module.css';
import classes from './running.module.css';

interface CampaignDaysProps {
  id: string;
  /** Changes when the numbers do, so that the days are asked for again. */
  stamp: string;
}

/** What happened on each day, as a picture, a sentence, a table and a file. */
export function CampaignDays({ id, stamp }: CampaignDaysProps): ReactElement {
  const t = useWords();
  const days = useRead<CampaignDay[]>(withQuery(`/api/campaigns/${id}/days`, { stamp }), { keepPrevious: true });
  const aside = (
    <Button component="a" size="compact-sm" variant="default" href={`/api/campaigns/${id}/days.csv`} download>
      {t('console.campaigns.days.export')}
    </Button>
  );
  return (
    <Section title={t('console.campaigns.days.title')} aside={aside}>
      {days.error !== null && <Failure error={days.error} retry={() => void days.refetch()} />}
      {days.isPending && days.error === null && <Loading rows={3} />}
      {days.data !== undefined && days.data.length > 0 && <Days days={days.data} />}
    </Section>
  );
}

function Days({ days }: { days: CampaignDay[] }): ReactElement {
  const t = useWords();
  const sum = (name: 'actions' | 'letters') => days.reduce((total, day) => total + day[name], 0);
  const busiest = days.reduce((best, day) => (day.actions > best.actions ? day : best), days[0]!);
  const summary = t(days.length === 1 ? 'console.campaigns.days.one' : 'console.campaigns.days.summary', {
    from: t.day(days[0]!.day),
    to: t.day(days.at(-1)!.day),
    actions: sum('actions'),
    letters: sum('letters'),
    day: t.day(busiest.day),
  });
  return (
    <>
      <DaysChart days={days} label={summary} />
      <p className={classes.summary}>{summary}</p>
      <details>
        <summary>{t('console.campaigns.days.table')}</summary>
        <table className={figures.table}>
          <thead>
            <tr>
              <th scope="col">{t('console.campaigns.days.day')}</th>
              <th scope="col">{t('console.campaigns.days.actions')}</th>
              <th scope="col">{t('console.campaigns.days.letters')}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, actions, letters }) => (
              <tr key={day}>
                <th scope="row">{t.day(day)}</th>
                <td>{t.number(actions)}</td>
                <td>{t.number(letters)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
