import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { DutyShift, RosterView } from '#contracts';
import { put, type Wire } from '../../api/client.js';
import { useChange, useRead } from '../../api/queries.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { Failure } from '../../parts/failure.js';
import { Loading } from '../../parts/loading.js';
import { PageHead } from '../../parts/page-head.js';
import { said } from '../../parts/said.js';
import { Section } from '../../parts/section.js';
import { When } from '../../parts/when.js';
import classes from './duty.module.css';
import { SettingsTabs } from './settings-tabs.js';

const DAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** Who is on duty outside office hours, and whom the roster called lately. */
export function DutyScreen(): ReactElement {
  const t = useWords();
  const manages = useMay()('staff.manage');
  const roster = useRead<RosterView>('/api/duty');
  return (
    <>
      <PageHead title={t('console.settings.title')} />
      <SettingsTabs />
      <p className="quiet">{t('console.duty.lead')}</p>
      {roster.error !== null && <Failure error={roster.error} />}
      {roster.isPending && roster.error === null && <Loading rows={6} />}
      {roster.data !== undefined && (
        <>
          <Section title={t('console.duty.now')}>
            {roster.data.now.length === 0 && <p>{t('console.duty.nobody')}</p>}
            {roster.data.now.map(({ staffId, name }) => (
              <p key={staffId}>
                <bdi>{name ?? t('console.duty.formerly')}</bdi>
              </p>
            ))}
          </Section>
          <Section title={t('console.duty.shifts')}>
            {roster.data.changedAt !== null && (
              <p className="quiet small">
                {t('console.duty.changed')} <When at={roster.data.changedAt} />,{' '}
                <bdi>{roster.data.changedBy?.name ?? t('console.duty.formerly')}</bdi>
              </p>
            )}
            {manages ? <RosterForm key={roster.data.revision} roster={roster.data} /> : <Shifts roster={roster.data} />}
          </Section>
          <Calls roster={roster.data} />
        </>
      )}
    </>
  );
}

function Shifts({ roster }: { roster: Wire<RosterView> }): ReactElement {
  const t = useWords();
  if (roster.shifts.length === 0) return <p>{t('console.duty.none')}</p>;
  return (
    <ul className={classes.shifts}>
      {roster.shifts.map(({ day, from, to, name }, index) => (
        <li key={index}>
          {t(`console.duty.days.${DAYS[day - 1]!}`)} {from} {t('console.duty.until')} {to}{' '}
          {to <= from && t('console.duty.nextDay')} · <bdi>{name ?? t('console.duty.formerly')}</bdi>
        </li>
      ))}
      <li className="quiet">{roster.timeZone}</li>
    </ul>
  );
}

function RosterForm({ roster }: { roster: Wire<RosterView> }): ReactElement {
  const t = useWords();
  const [timeZone, setTimeZone] = useState(
    roster.revision === 0 ? Intl.DateTimeFormat().resolvedOptions().timeZone : roster.timeZone,
  );
  const [shifts, setShifts] = useState<DutyShift[]>(roster.shifts.map(({ name: _, ...shift }) => shift));
  const saving = useChange(
    () => put<RosterView>('/api/duty', { revision: roster.revision, timeZone: timeZone.trim(), shifts }),
    ['/api/duty'],
  );
  const change = (at: number, part: Partial<DutyShift>) =>
    setShifts(shifts.map((shift, index) => (index === at ? { ...shift, ...part } : shift)));
  const first = roster.people[0]?.staffId;
  const add = () =>
    first !== undefined &&
    setShifts([...shifts, shifts.at(-1) ?? { day: 1, from: '18:00', to: '08:00', staffId: first }]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate(undefined, { onSuccess: () => said(t('console.duty.saved')) });
      }}
    >
      <TextInput
        className={classes.zone}
        label={t('console.duty.zone')}
        description={t('console.duty.zoneHelp')}
        value={timeZone}
        onChange={(event) => setTimeZone(event.currentTarget.value)}
      />
      {shifts.length === 0 && <p>{t('console.duty.none')}</p>}
      <ul className={classes.shifts}>
        {shifts.map((shift, at) => (
          <li key={at}>
            <ShiftFields shift={shift} people={roster.people} change={(part) => change(at, part)} />
            <Button variant="default" onClick={() => setShifts(shifts.filter((_, index) => index !== at))}>
              {t('console.duty.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <p className="quiet small">{t('console.duty.past')}</p>
      {saving.error !== null && <Failure error={saving.error} />}
      <Group mt="sm">
        <Button variant="default" onClick={add}>
          {t('console.duty.add')}
        </Button>
        <Button type="submit" loading={saving.isPending}>
          {t('console.duty.save')}
        </Button>
      </Group>
    </form>
  );
}

interface ShiftFieldsProps {
  shift: DutyShift;
  people: Wire<RosterView>['people'];
  change: (part: Partial<DutyShift>) => void;
}

function ShiftFields({ shift, people, change }: ShiftFieldsProps): ReactElement {
  const t = useWords();
  const { day, from, to, staffId } = shift;
  const known = people.map((person) => ({ value: person.staffId, label: person.name }));
  const all = known.some(({ value }) => value === staffId)
    ? known
    : [...known, { value: staffId, label: t('console.duty.formerly') }];
  return (
    <>
      <NativeSelect
        label={t('console.duty.day')}
        value={String(day)}
        onChange={(event) => change({ day: Number(event.currentTarget.value) })}
        data={DAYS.map((value) => ({ value, label: t(`console.duty.days.${value}`) }))}
      />
      <TextInput
        type="time"
        label={t('console.duty.from')}
        value={from}
        required
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextInput
        type="time"
        label={t('console.duty.to')}
        value={to}
        required
        onChange={(event) => change({ to: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('console.duty.who')}
        value={staffId}
        onChange={(event) => change({ staffId: event.currentTarget.value })}
        data={all}
      />
    </>
  );
}

function Calls({ roster }: { roster: Wire<RosterView> }): ReactElement {
  const t = useWords();
  return (
    <Section title={t('console.duty.calls')}>
      {roster.calls.length === 0 && <p>{t('console.duty.noCalls')}</p>}
      <ul className={classes.shifts}>
        {roster.calls.map(({ at, staffId, name, reports }) => (
          <li key={`${at} ${staffId}`}>
            <When at={at} exact /> <bdi>{name ?? t('console.duty.formerly')}</bdi>
            <span className="quiet">{t('console.duty.call', { count: reports })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
