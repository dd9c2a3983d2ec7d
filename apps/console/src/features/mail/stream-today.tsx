import type { ReactElement } from 'react';
import type { StreamTodayView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { zonedTimeInWords } from './time-in-words.js';

interface StreamTodayProps {
  today: Wire<StreamTodayView>;
  /** Whether nothing but the limit holds it back: else nobody can say when the rest leaves. */
  goesOn: boolean;
  className?: string | undefined;
}

/** How many mails of a stream left today of those that may, by its daily cap or its warm-up, and when the rest does. */
export function StreamToday({ today, goesOn, className }: StreamTodayProps): ReactElement {
  const t = useWords();
  const { taken, most, by, warmUp, nextAt } = today;
  const counts = { taken: Math.min(taken, most), most };
  return (
    <p className={className}>
      {by === 'warm_up' && warmUp !== null
        ? t('console.pace.today.warmUp', { ...counts, day: warmUp.day })
        : t('console.pace.today.dailyCap', counts)}{' '}
      {goesOn && taken >= most && t('console.pace.today.rest', { time: zonedTimeInWords(t, nextAt) })}
    </p>
  );
}
