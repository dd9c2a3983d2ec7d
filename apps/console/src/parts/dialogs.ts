import type { modals as mantine } from '@mantine/modals';

type Dialog = Parameters<typeof mantine.open>[0];
type Host = Pick<typeof mantine, 'open' | 'close'>;

let host: Host | null = null;
let wanted = false;
let waiting: Dialog[] = [];
let tell: () => void = () => undefined;

/** Dialogs over the screen. What draws them is loaded with the first one: most visits open none. */
export const modals = {
  open(dialog: Dialog): void {
    if (host !== null) return void host.open(dialog);
    waiting.push(dialog);
    wanted = true;
    tell();
  },
  close(id: string): void {
    waiting = waiting.filter(({ modalId }) => modalId !== id);
    host?.close(id);
  },
};

/** For the one place that draws dialogs: whether any was wanted yet. */
export const dialogsWanted = {
  now: (): boolean => wanted,
  subscribe(changed: () => void): () => void {
    tell = changed;
    return () => (tell = () => undefined);
  },
};

/** Called by what draws dialogs, once it listens; and with null when it goes. */
export function drawnBy(listening: Host | null): void {
  host = listening;
  if (host === null) return;
  for (const dialog of waiting) host.open(dialog);
  waiting = [];
}
