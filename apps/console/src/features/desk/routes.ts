import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots.js';

/** Reports that wait for a decision, and the form to enter one by hand. */
export const deskRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/desk',
    component: lazyRouteComponent(() => import('./desk-screen.js'), 'DeskScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/desk/new',
    component: lazyRouteComponent(() => import('./enter-report-screen.js'), 'EnterReportScreen'),
  }),
];
