import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { AttachedClaim, IncidentBelief, IncidentView, Verification } from '#contracts';
import { countMark, verificationMark, type Words } from '#face';
import type { Wire } from '../../api/client.js';
import { useRead } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Disc } from '../../parts/disc.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { Section } from '../../parts/section.js';
import { DecideForm } from './decide-form.js';
import { Decisions } from './decisions.js';
import classes from './work.module.css';
import { modals } from '../../parts/dialogs.js';

type Belief = Wire<IncidentBelief>;
type Proposal = Belief['event'];

interface SurenessProps {
  incident: Wire<IncidentView>;
  claims: readonly Wire<AttachedClaim>[];
}

/** How sure we are of the event and of each number, on whose word, and what the grounds would carry. A person decides. */
export function Sureness({ incident, claims }: SurenessProps): ReactElement {
  const t = useWords();
  const belief = useRead<IncidentBelief>(`/api/incidents/${incident.id}/belief?revision=${incident.revision}`, {
    keepPrevious: true,
  });
  const nameOf = (figureId: string | null): string => {
    const figure = incident.figures.find(({ id }) => id === figureId);
    return figure === undefined
      ? t('console.belief.event')
      : t('console.belief.figure', { count: countMark(t, figure) });
  };
  const decide = (proposal: Proposal, level: Verification) =>
    modals.open({
      modalId: 'decide-level',
      size: 'lg',
      title: t('console.belief.form.title', { what: nameOf(proposal.figureId) }),
      children: (
        <DecideForm
          incident={incident}
          figureId={proposal.figureId}
          level={level}
          claims={claims}
          done={() => modals.close('decide-level')}
        />
      ),
    });
  return (
    <Section title={t('console.belief.title')}>
      {belief.error !== null && <Failure error={belief.error} retry={() => void belief.refetch()} />}
      {belief.data === undefined && belief.error === null && <Loading rows={3} />}
      {belief.data !== undefined && (
        <>
          <ul className={classes.levels}>
            {[belief.data.event, ...belief.data.figures].map((proposal) => (
              <Level
                key={proposal.figureId ?? 'event'}
                name={nameOf(proposal.figureId)}
                who={incident.figures.find(({ id }) => id === proposal.figureId)?.attributedTo ?? null}
                proposal={proposal}
                decide={decide}
              />
            ))}
          </ul>
          <p className={classes.range}>
            {t('console.belief.range')}: <strong>{rangeInWords(t, belief.data.range)}</strong>{' '}
            {belief.data.range.best !== null && belief.data.range.rule !== 'none' && (
              <span>
                {t('console.belief.best', {
                  figure: countMark(t, belief.data.range.best),
                  rule: t(`marks.best.${belief.data.range.rule}`),
                })}
              </span>
            )}
          </p>
          <Decisions decisions={belief.data.decisions} nameOf={nameOf} />
        </>
      )}
    </Section>
  );
}

interface LevelProps {
  name: string;
  who: string | null;
  proposal: Proposal;
  decide: (proposal: Proposal, level: Verification) => void;
}

function Level({ name, who, proposal, decide }: LevelProps): ReactElement {
  const t = useWords();
  const may = useMay();
  const { present, proposed, news, origins, reasons } = proposal;
  const word = verificationMark(t, proposed).word;
  const named = origins.filter(({ unnamed }) => !unnamed);
  return (
    <li>
      <div className={classes.levelHead}>
        <span className={classes.levelName}>
          {name} {who !== null && <bdi className="quiet">{t('console.belief.saidBy', { who })}</bdi>}
        </span>
        <Disc level={present} />
        {may('incidents.edit') && (
          <Button
            size="compact-sm"
            variant={news ? 'filled' : 'default'}
            onClick={() => decide(proposal, news ? proposed : present)}
          >
            {news ? t('console.belief.accept', { level: word }) : t('console.belief.decide')}
            <span className="unseen"> ({name})</span>
          </Button>
        )}
      </div>
      <p className={classes.why}>
        {t('console.belief.origins', { count: named.length })}
        {named.length > 0 && ': '}
        {named.map(({ names, authority }, index) => (
          <span key={index} className={classes.origin} dir="auto">
            {names.join(' ← ')}
            {authority !== null && <em>{t(`console.belief.authority.${authority}`)}</em>}
          </span>
        ))}
      </p>
      {origins.some(({ unnamed }) => unnamed) && named.length > 0 && (
        <p className={classes.why}>{t('console.belief.unnamed')}</p>
      )}
      {news && <p className={classes.proposal}>{t('console.belief.propose', { level: word })}</p>}
      {reasons
        .filter((reason) => news || (reason !== 'one_origin' && reason !== 'independent_origins'))
        .map((reason) => (
          <p key={reason} className={classes.why}>
            {t(`console.belief.why.${reason}`)}
          </p>
        ))}
    </li>
  );
}

function rangeInWords(t: Words, { least, most, best }: Belief['range']): string {
  if (best === null) return t('console.belief.noRange');
  if (least !== null && least === most) return t('console.belief.rangeOne', { least });
  if (least !== null && most === null) return t('console.belief.rangeOpen', { least });
  if (least === null) return t('console.belief.rangeUpTo', { most: most ?? 0 });
  return t('console.belief.rangeClosed', { least, most: most ?? least });
}
