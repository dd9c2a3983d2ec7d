import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots.js';

/** Incidents: the list, the form that makes one, and the page of each by id or reference. */
export const incidentsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/incidents',
    component: lazyRouteComponent(() => import('./incidents-screen.js'), 'IncidentsScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/incidents/new',
    component: lazyRouteComponent(() => import('./new-incident-screen.js'), 'NewIncidentScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/incidents/$id',
    component: lazyRouteComponent(() => import('./incident-screen.js'), 'IncidentScreen'),
  }),
];
