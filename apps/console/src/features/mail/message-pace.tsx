import { Alert } from '@mantine/core';
import type { ReactElement } from 'react';
import type { MessagePaceView } from '#contracts';
import type { Wire } from '../../api/client.js';
import type { LiveState } from '../../api/live.js';
import { useWords } from '../../app/words.js';
import { Section } from '../../parts/section.js';
import { StateBar } from '../../parts/state-bar.js';
import { PaceChart } from './pace-chart.js';
import figures from '../../parts/figures.module.css';
import classes from './pace.module.css';
import { StreamToday } from './stream-today.js';
import { leftInWords, timeInWords } from './time-in-words.js';
import { type Picked, Troubles } from './troubles.js';

interface MessagePaceProps {
  pace: Wire<MessagePaceView>;
  live: LiveState;
  /** Leads to the recipients of one trouble; left out for those who may not see them. */
  pick?: ((picked: Picked) => void) | undefined;
}

/** How far a message has come, how fast it goes, how long it takes, and what goes wrong. */
export function MessagePace({ pace, live, pick }: MessagePaceProps): ReactElement {
  const t = useWords();
  const { states, state, perMinute, perMinuteOverall, candidates, nextDueAt, left, troubles } = pace;
  const moving = state === 'open' || state === 'paused';
  const overall = perMinuteOverall === null ? t('console.alerts.sending.unknown') : t.number(perMinuteOverall);
  const numbers = [
    ...(moving ? [[t('console.pace.timeLeft'), leftInWords(t, pace)]] : []),
    ...(moving ? [[t('console.pace.lastMinute'), t.number(perMinute)]] : []),
    [t('console.pace.overall'), overall],
  ];
  return (
    <Section title={t('console.pace.title')}>
      {live === 'lost' && (
        <Alert color="amber" variant="outline" mb="md" role="status">
          {t('console.alerts.sending.lost')}
        </Alert>
      )}
      <StateBar counts={states} label={t('console.mail.list.deliveries')} />
      <dl className={figures.numbers}>
        {numbers.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {moving && candidates === null && <p className={classes.note}>{t('console.pace.preparing')}</p>}
      {states.deferred > 0 && left !== 'waits' && nextDueAt !== null && (
        <p className={classes.note}>
          {t('console.pace.later', { count: states.deferred, time: timeInWords(t, nextDueAt) })}
        </p>
      )}
      {pace.today !== null && <StreamToday today={pace.today} goesOn={state === 'open'} className={classes.note} />}
      <PaceChart pieces={pace.pieces} minutes={pace.pieceMinutes} />
      <Troubles troubles={troubles} pick={pick} />
    </Section>
  );
}
