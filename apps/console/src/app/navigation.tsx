import { Link, useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Bell } from '../parts/bell.js';
import { type Place, PLACES } from './places.js';
import { useNow } from './now.js';
import { CommandPalette } from './palette.js';
import { Person } from './person.js';
import { useMay, useSession } from './session.js';
import classes from './shell.module.css';
import { useWords } from './words.js';

/** Whose installation it is, the places with what waits in each, and who is signed in. */
export function Navigation({ palette = false }: { palette?: boolean }): ReactElement {
  const t = useWords();
  const may = useMay();
  const { organisation } = useSession();
  return (
    <div className={classes.navigation}>
      <Link to="/" className={classes.wordmark}>
        <Bell />
        <span>{organisation}</span>
      </Link>
      {palette && <CommandPalette />}
      <nav aria-label={t('console.shell.navigation')}>
        <ul className={classes.places}>
          {PLACES.filter(({ permission }) => permission === undefined || may(permission)).map((place) => (
            <PlaceLink key={place.path} place={place} />
          ))}
        </ul>
      </nav>
      <Person />
    </div>
  );
}

function PlaceLink({ place }: { place: Place }): ReactElement {
  const t = useWords();
  const { pathname } = useLocation();
  const here = place.path === '/' ? pathname === '/' : pathname === place.path || pathname.startsWith(`${place.path}/`);
  const { icon: Icon } = place;
  return (
    <li>
      <Link to={place.path} className={classes.place} aria-current={here ? 'page' : undefined}>
        <Icon size={18} stroke={1.6} aria-hidden />
        <span>{t(place.words)}</span>
        {place.badge !== undefined && <Badge of={place.badge} />}
      </Link>
    </li>
  );
}

function Badge({ of }: { of: NonNullable<Place['badge']> }): ReactElement | null {
  const t = useWords();
  const waiting = useNow()?.waiting[of];
  if (waiting === undefined || waiting.count === 0) return null;
  return (
    <span className={waiting.urgent ? classes.urgent : classes.badge}>
      <span aria-hidden>{t.number(waiting.count)}</span>
      <span className="unseen">{t('console.shell.waiting', { count: waiting.count })}</span>
    </span>
  );
}
