import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import type { Words } from '#face';
import { queries } from '../api/queries.js';
import { Dialogs } from './dialogs.js';
import { SessionProvider } from './session.js';
import { cssVariables, theme } from './theme.js';
import { WordsProvider } from './words.js';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
// What keeps the page behind a dialog from scrolling makes a style of its own and looks for its nonce here.
Object.assign(globalThis, { __webpack_nonce__: nonce });

/** Everything that screens take for granted: words, theme, queries, dialogs, and who is signed in. */
export function Providers({ words, children }: { words: Words; children: ReactNode }): ReactElement {
  return (
    <WordsProvider first={words}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <QueryClientProvider client={queries}>
          <Notifications position="bottom-right" limit={4} />
          <SessionProvider>{children}</SessionProvider>
          <Dialogs />
        </QueryClientProvider>
      </MantineProvider>
    </WordsProvider>
  );
}
