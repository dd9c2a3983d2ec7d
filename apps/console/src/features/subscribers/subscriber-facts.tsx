import type { ReactElement, ReactNode } from 'react';
import type { SubscriberView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { Facts } from '../../parts/section.js';
import { When } from '../../parts/when.js';
import { languageName } from '../alerts/language-name.js';
import { endedInWords, kindsInWords } from './subscriber-words.js';

/** What is known of a subscriber, without the address. @param more further facts, first */
export function SubscriberFacts({
  subscriber,
  more = [],
}: {
  subscriber: Wire<SubscriberView>;
  more?: readonly (readonly [string, ReactNode])[];
}): ReactElement {
  const t = useWords();
  const { state, language, discreet, createdAt, confirmedAt, endedAt, endedReason, consent } = subscriber;
  const ended = endedReason === null ? '' : endedInWords(t, endedReason);
  return (
    <Facts
      facts={[
        ...more,
        [t('console.subscribers.one.state'), t(`console.subscribers.state.${state}`)],
        [t('console.subscribers.one.language'), languageName(t, language)],
        [t('console.subscribers.one.kinds'), kindsInWords(t, subscriber)],
        [t('console.subscribers.one.mail'), t(`console.subscribers.discreet.${discreet ? 'yes' : 'no'}`)],
        [t('console.subscribers.one.came'), <When key="came" at={createdAt} exact />],
        ...(confirmedAt === null
          ? []
          : [[t('console.subscribers.one.confirmed'), <When key="confirmed" at={confirmedAt} exact />] as const]),
        ...(endedAt === null
          ? []
          : [
              [
                t('console.subscribers.one.ended'),
                <span key="ended">
                  <When at={endedAt} exact /> · {ended}
                </span>,
              ] as const,
            ]),
        ...(consent === null
          ? []
          : [[t('console.subscribers.one.consent'), <bdi key="consent">{consent}</bdi>] as const]),
      ]}
    />
  );
}
