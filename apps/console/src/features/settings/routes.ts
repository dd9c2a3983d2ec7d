import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots.js';

const getParentRoute = () => shellRoute;

/** Settings: one's own account, the people who work here, who did what. */
export const settingsRoutes = [
  createRoute({
    getParentRoute,
    path: '/settings',
    component: lazyRouteComponent(() => import('./me-screen.js'), 'MeScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/settings/people',
    component: lazyRouteComponent(() => import('./people-screen.js'), 'PeopleScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/settings/people/invite',
    component: lazyRouteComponent(() => import('./invite-screen.js'), 'InviteScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/settings/duty',
    component: lazyRouteComponent(() => import('./duty-screen.js'), 'DutyScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/settings/acts',
    component: lazyRouteComponent(() => import('./acts-screen.js'), 'ActsScreen'),
  }),
];
