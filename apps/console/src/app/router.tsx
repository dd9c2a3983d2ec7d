import { createRouter } from '@tanstack/react-router';
import { alertRoutes } from '../features/alerts/routes.js';
import { campaignRoutes } from '../features/campaigns/routes.js';
import { deskRoutes } from '../features/desk/routes.js';
import { incidentsRoutes } from '../features/incidents/routes.js';
import { searchRoutes } from '../features/search/routes.js';
import { sourcesRoutes } from '../features/sources/routes.js';
import { galleryRoutes } from '../features/gallery/routes.js';
import { letterRoutes } from '../features/letters/routes.js';
import { mailRoutes } from '../features/mail/routes.js';
import { nowRoutes } from '../features/now/routes.js';
import { officialRoutes } from '../features/officials/routes.js';
import { sessionRoutes } from '../features/session/routes.js';
import { settingsRoutes } from '../features/settings/routes.js';
import { subscriberRoutes } from '../features/subscribers/routes.js';
import { totalRoutes } from '../features/totals/routes.js';
import { Loading } from '../parts/loading.js';
import { Broken } from './broken.js';
import { nowhereRoute, rootRoute, shellRoute } from './roots.js';

const routeTree = rootRoute.addChildren([
  ...sessionRoutes,
  shellRoute.addChildren([
    ...nowRoutes,
    ...alertRoutes,
    ...subscriberRoutes,
    ...mailRoutes,
    ...campaignRoutes,
    ...letterRoutes,
    ...officialRoutes,
    ...settingsRoutes,
    ...deskRoutes,
    ...incidentsRoutes,
    ...totalRoutes,
    ...searchRoutes,
    ...sourcesRoutes,
    ...galleryRoutes,
    nowhereRoute,
  ]),
]);

/** Every place in the console, by its address under /console. Each feature brings its own; its code is loaded when it is first seen. */
export const router = createRouter({
  routeTree,
  basepath: '/console',
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: Broken,
  scrollRestoration: true,
});
