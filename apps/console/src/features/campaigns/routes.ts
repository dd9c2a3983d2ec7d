import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots.js';

/** Letter drives: the list, a new one, one from its draft to its end. */
export const campaignRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/campaigns',
    component: lazyRouteComponent(() => import('./campaigns-screen.js'), 'CampaignsScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/campaigns/new',
    component: lazyRouteComponent(() => import('./campaign-builder.js'), 'NewCampaignScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/campaigns/$campaign',
    component: lazyRouteComponent(() => import('./campaign-screen.js'), 'CampaignScreen'),
  }),
];
