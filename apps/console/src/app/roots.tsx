import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { NotFound } from './not-found.js';
import { Shell } from './shell.js';

/** The root of every place in the console. What is in the address as a search is kept as it is; screens read what they know. */
export const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFound,
  validateSearch: (search: Record<string, unknown>): Record<string, unknown> => search,
});

/** The root of places for staff who are signed in; it draws the navigation around them. */
export const shellRoute = createRoute({ getParentRoute: () => rootRoute, id: 'shell', component: Shell });

/** Every other address; the navigation stays around it. */
export const nowhereRoute = createRoute({ getParentRoute: () => shellRoute, path: '$', component: NotFound });
