import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots.js';

/** The directory: offices, bodies, a new office, one office. */
export const officialRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/officials',
    component: lazyRouteComponent(() => import('./offices-screen.js'), 'OfficesScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/officials/bodies',
    component: lazyRouteComponent(() => import('./bodies-screen.js'), 'BodiesScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/officials/new',
    component: lazyRouteComponent(() => import('./new-office-screen.js'), 'NewOfficeScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/officials/$office',
    component: lazyRouteComponent(() => import('./office-screen.js'), 'OfficeScreen'),
  }),
];
