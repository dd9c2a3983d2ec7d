import { lazy, type ReactElement, Suspense, useSyncExternalStore } from 'react';
import { dialogsWanted } from '../parts/dialogs.js';

const DialogHost = lazy(() => import('./dialog-host.js').then(({ DialogHost: component }) => ({ default: component })));

/** Where dialogs appear, as soon as one is wanted. */
export function Dialogs(): ReactElement | null {
  const wanted = useSyncExternalStore(dialogsWanted.subscribe, dialogsWanted.now);
  if (!wanted) return null;
  return (
    <Suspense>
      <DialogHost />
    </Suspense>
  );
}
