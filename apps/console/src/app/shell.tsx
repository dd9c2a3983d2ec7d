import { Burger } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense, useEffect, useRef } from 'react';
import { Bell } from '../parts/bell.js';
import { Failure } from '../parts/failure.js';
import { Loading } from '../parts/loading.js';
import { Navigation } from './navigation.js';
import { CommandPalette, Palette } from './palette.js';
import { useSessionState } from './session.js';
import classes from './shell.module.css';
import { useWords } from './words.js';

const MenuDrawer = lazy(() => import('./menu-drawer.js').then(({ MenuDrawer: drawer }) => ({ default: drawer })));

/** The frame around every screen of signed-in staff: navigation at the side, or behind a button where it is narrow. */
export function Shell(): ReactElement {
  const { session, failure } = useSessionState();
  if (failure !== null) return <Failure error={failure} retry={() => window.location.reload()} />;
  if (session === undefined) return <Loading />;
  if (session === null) return <ToTheDoor />;
  return <Frame />;
}

/** Goes to the sign-in page, once, and remembers where somebody wanted to go. */
function ToTheDoor(): ReactElement {
  const navigate = useNavigate();
  useEffect(() => {
    const { pathname, search } = window.location;
    void navigate({ to: '/sign-in', search: { next: `${pathname}${search}` } as never, replace: true });
  }, [navigate]);
  return <Loading />;
}

function Frame(): ReactElement {
  const t = useWords();
  const [opened, menu] = useDisclosure(false);
  const everOpened = useRef(false);
  if (opened) everOpened.current = true;
  const { pathname } = useLocation();
  useEffect(() => menu.close(), [pathname, menu.close]);
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        {t('console.shell.skip')}
      </a>
      <header className={classes.bar}>
        <Burger opened={opened} onClick={menu.toggle} size="sm" aria-label={t('console.shell.menu')} />
        <Bell />
        <CommandPalette compact />
      </header>
      {everOpened.current && (
        <Suspense>
          <MenuDrawer opened={opened} close={menu.close} />
        </Suspense>
      )}
      <aside className={classes.side}>
        <Navigation palette />
      </aside>
      <main className={classes.main} id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <Palette />
    </div>
  );
}
