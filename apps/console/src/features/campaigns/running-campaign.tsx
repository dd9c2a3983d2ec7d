import { Anchor, Group, Progress, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { CampaignView, DeliveryState } from '#contracts';
import type { Wire } from '../../api/client.js';
import type { LiveState } from '../../api/live.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { PageHead } from '../../parts/page-head.js';
import { Section } from '../../parts/section.js';
import { StateBar } from '../../parts/state-bar.js';
import { CampaignDays } from './campaign-days.js';
import { CampaignOffices } from './campaign-offices.js';
import { CampaignStateWord } from './campaign-state.js';
import classes from './running.module.css';
import { LetterResends } from './letter-resends.js';
import { StopCampaign } from './stop-campaign.js';

/** A campaign that was launched: its numbers as they change, its days, its offices, its words, and the way to stop it. */
export function RunningCampaign({ campaign, live }: { campaign: Wire<CampaignView>; live: LiveState }): ReactElement {
  const t = useWords();
  const mayStop = useMay()('campaigns.stop');
  const { id, title, slug, state, language } = campaign;
  const handed = campaign.numbers.lettersHanded + campaign.numbers.lettersHandedOver;
  const lead = (
    <Group gap="xs">
      <CampaignStateWord state={state} />
      <Text size="sm" c="dimmed" span>
        {state === 'open'
          ? t('console.campaigns.openSince', { day: t.day(campaign.launchedAt ?? '') })
          : t('console.campaigns.stoppedOn', { day: t.day(campaign.stoppedAt ?? '') })}
      </Text>
      <Anchor size="sm" href={`/act/${slug}`} target="_blank">
        {t('console.campaigns.publicPage')}
      </Anchor>
    </Group>
  );
  return (
    <>
      <PageHead
        title={title}
        lead={lead}
        back={{ to: '/campaigns', label: t('console.campaigns.back') }}
        actions={mayStop && state === 'open' && <StopCampaign campaign={campaign} />}
      />
      {campaign.stoppedReason !== null && (
        <Section title={t('console.campaigns.stoppedBecause')}>
          <Text dir="auto">{campaign.stoppedReason}</Text>
        </Section>
      )}
      <Numbers campaign={campaign} live={live} />
      <LetterResends campaign={campaign} />
      <CampaignDays id={id} stamp={`${campaign.numbers.actionsConfirmed}-${handed}`} />
      <CampaignOffices campaign={campaign} />
      <Section title={t('console.campaigns.words')}>
        <div lang={language} dir="auto" className={classes.words}>
          <Text className={classes.text}>{campaign.ask}</Text>
          <Text fw={600}>{campaign.letterSubject}</Text>
          <Text className={classes.text}>{campaign.letterBody}</Text>
        </div>
      </Section>
    </>
  );
}

function Numbers({ campaign, live }: { campaign: Wire<CampaignView>; live: LiveState }): ReactElement {
  const t = useWords();
  const { id, numbers, goal } = campaign;
  const letters = numbers.lettersWaiting + numbers.lettersHeld + numbers.lettersHanded + numbers.lettersHandedOver;
  const aside = (
    <Text size="sm" c="dimmed" role="status">
      {live === 'live' && t('console.campaigns.numbers.live')}
      {live === 'lost' && t('console.campaigns.numbers.lost')}
    </Text>
  );
  return (
    <Section title={t('console.campaigns.numbers.title')} aside={aside}>
      <dl className={classes.tiles}>
        <Tile value={letters} words={t('console.campaigns.numbers.letters', { count: letters })} />
        <Tile
          value={numbers.actionsConfirmed}
          words={t('console.campaigns.numbers.people', { count: numbers.actionsConfirmed })}
        />
        <Tile value={numbers.actionsEdited} words={t('console.campaigns.numbers.edited')} />
        <Tile value={numbers.actionsPending} words={t('console.campaigns.numbers.pending')} />
        {numbers.lettersAttention > 0 && (
          <Tile
            urgent
            value={numbers.lettersAttention}
            words={t('console.campaigns.numbers.attention', { count: numbers.lettersAttention })}
          />
        )}
      </dl>
      {goal !== null && (
        <div className={classes.goal}>
          <Text size="sm">{t('console.campaigns.numbers.goal', { letters, goal })}</Text>
          <Progress
            value={Math.min(100, (letters / goal) * 100)}
            aria-label={t('console.campaigns.numbers.goal', { letters, goal })}
          />
        </div>
      )}
      <StateBar
        label={t('console.campaigns.numbers.byState')}
        counts={barOf(numbers)}
        handedOver={numbers.lettersHandedOver}
      />
      {numbers.lettersHeld > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('console.campaigns.numbers.held', { count: numbers.lettersHeld })}
        </Text>
      )}
      <Text size="sm" mt="sm">
        <Link to="/letters" search={{ campaignId: id } as never}>
          {t('console.campaigns.numbers.all')}
        </Link>
      </Text>
    </Section>
  );
}

/** Letters that wait are queued, those that ended unsent were left out; the rest is what mail says. */
function barOf(numbers: Wire<CampaignView>['numbers']): Partial<Record<DeliveryState, number>> {
  const { deliveries, lettersWaiting, lettersHeld, lettersEnded } = numbers;
  const composed = (deliveries.composed ?? 0) + lettersWaiting + lettersHeld;
  return { ...deliveries, composed, cancelled: lettersEnded };
}

function Tile({ value, words, urgent = false }: { value: number; words: string; urgent?: boolean }): ReactElement {
  const t = useWords();
  return (
    <div data-urgent={urgent}>
      <dt>{words}</dt>
      <dd>{t.number(value)}</dd>
    </div>
  );
}
