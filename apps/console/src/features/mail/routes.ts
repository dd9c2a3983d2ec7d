import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/roots.js';

const getParentRoute = () => shellRoute;

/** Mail: the messages, one of them, one person's story, the development mailbox, complaints, barred addresses. */
export const mailRoutes = [
  createRoute({
    getParentRoute,
    path: '/mail',
    component: lazyRouteComponent(() => import('./messages-screen.js'), 'MessagesScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/mail/messages/$message',
    component: lazyRouteComponent(() => import('./message-screen.js'), 'MessageScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/mail/story',
    component: lazyRouteComponent(() => import('./story-screen.js'), 'StoryScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/mail/mailbox',
    component: lazyRouteComponent(() => import('./mailbox-screen.js'), 'MailboxScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/mail/mailbox/$mail',
    component: lazyRouteComponent(() => import('./kept-mail-screen.js'), 'KeptMailScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/mail/feedback',
    component: lazyRouteComponent(() => import('./feedback-screen.js'), 'FeedbackScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/mail/feedback/$feedback',
    component: lazyRouteComponent(() => import('./feedback-one-screen.js'), 'FeedbackOneScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/mail/complaints',
    component: lazyRouteComponent(() => import('./complaints-screen.js'), 'ComplaintsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/mail/barred',
    component: lazyRouteComponent(() => import('./barred-screen.js'), 'BarredScreen'),
  }),
];
