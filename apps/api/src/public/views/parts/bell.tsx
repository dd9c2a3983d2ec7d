import type { ReactElement } from 'react';
import { PALETTES } from '#face';

const BODY = 'M4 24.5h24c-3.2-2.8-3.8-6.4-3.8-10.5a8.2 8.2 0 0 0-16.4 0c0 4.1-.6 7.7-3.8 10.5z';
const CLAPPER = 'M12.5 28.5c1.9 1.6 5.1 1.6 7 0';

/** The mark for the browser's tab, as an address that holds the drawing itself. */
export const BELL_ICON = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="${PALETTES.light.vermilion}" stroke-width="3"><path d="${BODY}"/><path d="${CLAPPER}"/></svg>`,
)}`;

/** The mark: a bell in two strokes, one for the bell and one for its clapper. Decoration; the name stands beside it. */
export function Bell(): ReactElement {
  return (
    <svg className="bell" viewBox="0 0 32 32" fill="none" stroke="currentColor" strokeWidth="2.5" aria-hidden="true">
      <path d={BODY} strokeLinejoin="round" />
      <path d={CLAPPER} strokeLinecap="round" />
    </svg>
  );
}
