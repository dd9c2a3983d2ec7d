import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots.js';

/** The board of letters, and the story of one. */
export const letterRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/letters',
    component: lazyRouteComponent(() => import('./letters-screen.js'), 'LettersScreen'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/letters/$letter',
    component: lazyRouteComponent(() => import('./letter-screen.js'), 'LetterScreen'),
  }),
];
