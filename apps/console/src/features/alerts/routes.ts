import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots.js';

const getParentRoute = () => shellRoute;

/** Alerts: the list, a new one, one from its draft to its last mail. */
export const alertRoutes = [
  createRoute({
    getParentRoute,
    path: '/alerts',
    component: lazyRouteComponent(() => import('./alerts-screen.js'), 'AlertsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/alerts/new',
    component: lazyRouteComponent(() => import('./new-alert-screen.js'), 'NewAlertScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/alerts/$alert',
    component: lazyRouteComponent(() => import('./alert-screen.js'), 'AlertScreen'),
  }),
];
