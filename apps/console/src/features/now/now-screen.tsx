import { Anchor, Progress, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { NowView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useLive } from '../../api/live.js';
import { useRead } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { PageHead } from '../../parts/page-head.js';
import { Section } from '../../parts/section.js';
import classes from './now.module.css';

/** What waits for somebody, what is under way, and whether mail leaves: the screen that staff begin with. */
export function NowScreen(): ReactElement {
  const t = useWords();
  const now = useRead<NowView>('/api/now');
  useLive<NowView>('/api/now/events', 'now', '/api/now');
  return (
    <>
      <PageHead title={t('console.now.title')} />
      {now.error !== null && <Failure error={now.error} retry={() => void now.refetch()} />}
      {now.isPending && now.error === null && <Loading rows={6} />}
      {now.data !== undefined && <Waiting now={now.data} />}
      {now.data !== undefined && isNew(now.data) && <FirstSteps />}
      {now.data !== undefined && <Sending sending={now.data.sending} />}
      {now.data !== undefined && <Campaigns campaigns={now.data.campaigns} />}
      {now.data !== undefined && (
        <Text c="dimmed" size="sm">
          {t(`console.now.mailLeaves.${now.data.mail.leavesFor}`)}
        </Text>
      )}
    </>
  );
}

const PLACES = [
  ['desk', '/desk'],
  ['alerts', '/alerts'],
  ['updates', '/alerts'],
  ['letters', '/letters'],
  ['sources', '/sources'],
  ['streams', '/mail/complaints'],
] as const;

function Waiting({ now }: { now: Wire<NowView> }): ReactElement {
  const t = useWords();
  return (
    <ul className={classes.waiting}>
      {PLACES.map(([name, path]) => {
        const { count, urgent } = now.waiting[name];
        // Complaints are rare, and a tile that says none every day is one that nobody reads.
        if (name === 'streams' && count === 0) return null;
        return (
          <li key={name}>
            <Link to={path} className={classes.tile} data-urgent={urgent} data-none={count === 0}>
              <span className={classes.count}>{t.number(count)}</span>
              <span>{t(`console.now.waiting.${name}`, { count })}</span>
              {urgent && <span className={classes.urgent}>{t('console.now.urgent')}</span>}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/** Whether nothing has happened here yet, as far as this screen knows. */
const isNew = ({ waiting, sending, campaigns }: Wire<NowView>): boolean =>
  Object.values(waiting).every(({ count }) => count === 0) && sending.length === 0 && campaigns.length === 0;

const FIRST = [
  ['report', '/desk/new', 'desk.work'],
  ['source', '/sources/new', 'sources.manage'],
  ['office', '/officials/new', 'officials.edit'],
  ['people', '/settings/people/invite', 'staff.manage'],
] as const;

/** What a new installation needs first; each line is for those who may do it. */
function FirstSteps(): ReactElement {
  const t = useWords();
  const may = useMay();
  return (
    <Section title={t('console.now.first.title')}>
      <ul className={classes.first}>
        {FIRST.filter(([, , permission]) => may(permission)).map(([name, path]) => (
          <li key={name}>
            <Anchor component={Link} to={path}>
              {t(`console.now.first.${name}`)}
            </Anchor>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Sending({ sending }: { sending: Wire<NowView>['sending'] }): ReactElement {
  const t = useWords();
  return (
    <Section title={t('console.now.sending.title')}>
      {sending.length === 0 && <Text c="dimmed">{t('console.now.sending.none')}</Text>}
      {sending.map(({ id, subject, state, settled, deliveries }) => (
        <div key={id} className={classes.sending}>
          <Anchor component={Link} to={`/alerts/${id}`}>
            {subject}
          </Anchor>
          <Progress
            value={deliveries === 0 ? 0 : (settled / deliveries) * 100}
            aria-label={t('console.now.sending.progress', { settled, deliveries })}
          />
          <Text size="sm" c="dimmed">
            {t(`console.now.sending.${state === 'paused' ? 'paused' : 'running'}`, { settled, deliveries })}
          </Text>
        </div>
      ))}
    </Section>
  );
}

function Campaigns({ campaigns }: { campaigns: Wire<NowView>['campaigns'] }): ReactElement {
  const t = useWords();
  return (
    <Section title={t('console.now.campaigns.title')}>
      {campaigns.length === 0 && <Text c="dimmed">{t('console.now.campaigns.none')}</Text>}
      {campaigns.map(({ id, title, letters, goal }) => (
        <div key={id} className={classes.sending}>
          <Anchor component={Link} to={`/campaigns/${id}`}>
            {title}
          </Anchor>
          {goal !== null && (
            <Progress
              value={Math.min(100, (letters / goal) * 100)}
              color="green"
              aria-label={t('console.now.campaigns.ofGoal', { letters, goal })}
            />
          )}
          <Text size="sm" c="dimmed">
            {goal === null
              ? t('console.now.campaigns.letters', { letters })
              : t('console.now.campaigns.ofGoal', { letters, goal })}
          </Text>
        </div>
      ))}
    </Section>
  );
}
