import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots.js';

/** Totals: claims that wait, the lists, the form that records one, and the page of each by id or reference. */
export const totalRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/totals',
    component: lazyRouteComponent(() => import('./totals-screen.js'), 'TotalsScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/totals/new',
    component: lazyRouteComponent(() => import('./new-total-screen.js'), 'NewTotalScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/totals/$id',
    component: lazyRouteComponent(() => import('./total-screen.js'), 'TotalScreen'),
  }),
];
