import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import classes from './settings.module.css';

/** The parts of the settings that this person may see. */
export function SettingsTabs(): ReactElement {
  const t = useWords();
  const may = useMay();
  return (
    <nav className={classes.tabs} aria-label={t('console.settings.parts')}>
      <Link to="/settings" activeOptions={{ exact: true }}>
        {t('console.settings.me.title')}
      </Link>
      <Link to="/settings/people">{t('console.settings.people.title')}</Link>
      <Link to="/settings/duty">{t('console.duty.title')}</Link>
      {may('acts.read') && <Link to="/settings/acts">{t('console.settings.acts.title')}</Link>}
    </nav>
  );
}
