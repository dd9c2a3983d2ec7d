import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots.js';

/** Searching reports and incidents. */
export const searchRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/search',
    component: lazyRouteComponent(() => import('./search-screen.js'), 'SearchScreen'),
  }),
];
