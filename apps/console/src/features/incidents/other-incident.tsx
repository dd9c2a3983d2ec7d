import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { IncidentRef } from '#contracts';
import { dateInWords, incidentKind } from '#face';
import type { Wire } from '../../api/client.js';
import { useWords } from '../../app/words.js';
import { Disc } from '../../parts/disc.js';
import classes from './work.module.css';

/** One other incident in a line. */
export function OtherIncident({ incident }: { incident: Wire<IncidentRef> }): ReactElement {
  const t = useWords();
  const { reference, title, kind, dateStart, dateEnd, verification } = incident;
  return (
    <span className={classes.other}>
      <Disc level={verification} bare />
      <Anchor component={Link} to={`/incidents/${reference}`} dir="auto">
        {title}
      </Anchor>
      <span className="quiet small">
        {reference} · {incidentKind(t, kind).word} · {dateInWords(t, dateStart, dateEnd)}
      </span>
    </span>
  );
}
