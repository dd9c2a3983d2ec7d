import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  lazy,
  type ReactElement,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useMemo,
} from 'react';
import type { Permission, SessionView } from '#contracts';
import { type ApiError, belongsTo, del, onSessionEnd, type Wire } from '../api/client.js';
import { useRead } from '../api/queries.js';
import { modals } from '../parts/dialogs.js';
import { removeDrafts } from '../parts/drafts.js';
import { Loading } from '../parts/loading.js';
import { useWords } from './words.js';

const SignInForm = lazy(() =>
  import('../features/session/sign-in-form.js').then((form) => ({ default: form.SignInForm })),
);

type Session = Wire<SessionView>;

interface SessionState {
  /** Who is signed in; null for nobody, undefined while that is being asked. */
  session: Session | null | undefined;
  /** Why the API did not even answer. */
  failure: ApiError | null;
  signOut: () => Promise<void>;
}
const SessionContext = createContext<SessionState | null>(null);

/** Knows who is signed in, and asks for a new sign-in over the screen when a session ends in the middle of work. */
export function SessionProvider({ children }: { children: ReactNode }): ReactElement {
  const t = useWords();
  const client = useQueryClient();
  const { data, error } = useRead<SessionView>('/api/session');
  const signedIn = data !== undefined;
  // Before any screen of this person asks for something, so not in an effect; it holds for good.
  if (data !== undefined) belongsTo(data.staffId);

  const signInAgain = useCallback(
    () =>
      new Promise<void>((resolve) => {
        const id = 'sign-in-again';
        modals.open({
          modalId: id,
          title: t('console.shell.signInAgain.title'),
          closeOnClickOutside: false,
          closeOnEscape: false,
          withCloseButton: false,
          children: (
            <Suspense fallback={<Loading />}>
              <SignInForm
                lead={t('console.shell.signInAgain.lead')}
                onDone={() => {
                  modals.close(id);
                  resolve();
                }}
              />
            </Suspense>
          ),
        });
      }),
    [t],
  );
  useEffect(() => {
    onSessionEnd(signedIn ? signInAgain : null);
  }, [signedIn, signInAgain]);

  const signOut = useCallback(async () => {
    onSessionEnd(null);
    // First, so that they are gone also when the answer never comes.
    removeDrafts();
    await del('/api/session');
    client.clear();
    window.location.assign('/console/sign-in');
  }, [client]);

  const state = useMemo<SessionState>(() => {
    const nobody = error !== null && error.status === 401;
    return { session: data ?? (nobody ? null : undefined), failure: error !== null && !nobody ? error : null, signOut };
  }, [data, error, signOut]);
  return <SessionContext value={state}>{children}</SessionContext>;
}

/** Who is signed in, if anybody. */
export function useSessionState(): SessionState {
  const state = useContext(SessionContext);
  if (state === null) throw new Error('SessionProvider is missing');
  return state;
}

/** The signed-in person; only inside the shell, which waits for one. */
export function useSession(): Session {
  const { session } = useSessionState();
  if (session == null) throw new Error('nobody is signed in');
  return session;
}

/** Whether the signed-in person may do something: `const may = useMay(); may('alerts.approve')`. The API asks again. */
export function useMay(): (permission: Permission) => boolean {
  const { permissions } = useSession();
  return useCallback((permission) => permissions.includes(permission), [permissions]);
}
