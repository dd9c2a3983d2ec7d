import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots.js';

const getParentRoute = () => shellRoute;

/** Subscribers: the list in numbers, bringing people, one of them. */
export const subscriberRoutes = [
  createRoute({
    getParentRoute,
    path: '/subscribers',
    component: lazyRouteComponent(() => import('./subscribers-screen.js'), 'SubscribersScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/subscribers/import',
    component: lazyRouteComponent(() => import('./import-screen.js'), 'ImportScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/subscribers/$subscriber',
    component: lazyRouteComponent(() => import('./subscriber-screen.js'), 'SubscriberScreen'),
  }),
];
