import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots.js';

/** Every part of the console in every state; for those who build screens, and for the pictures in the guides. */
export const galleryRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/gallery',
    component: lazyRouteComponent(() => import('./gallery-screen.js'), 'GalleryScreen'),
  }),
];
