import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots.js';

/** Where reports come from: the list, one source, adding and importing. */
export const sourcesRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/sources',
    component: lazyRouteComponent(() => import('./sources-screen.js'), 'SourcesScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/sources/new',
    component: lazyRouteComponent(() => import('./add-source-screen.js'), 'AddSourceScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/sources/import',
    component: lazyRouteComponent(() => import('./import-sources-screen.js'), 'ImportSourcesScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/sources/$id',
    component: lazyRouteComponent(() => import('./source-screen.js'), 'SourceScreen'),
  }),
];
