import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/roots.js';

const getParentRoute = () => rootRoute;

/** Places for those who are not signed in. */
export const sessionRoutes = [
  createRoute({
    getParentRoute,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('./sign-in-screen.js'), 'SignInScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/forgotten',
    component: lazyRouteComponent(() => import('./forgotten-screen.js'), 'ForgottenScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/password/$token',
    component: lazyRouteComponent(() => import('./password-screen.js'), 'PasswordScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/welcome/$token',
    component: lazyRouteComponent(() => import('./welcome-screen.js'), 'WelcomeScreen'),
  }),
];
