import type { ReactElement } from 'react';

/** The mark: a bell in two strokes. Decoration; the name stands beside it. */
export function Bell(): ReactElement {
  return (
    <svg data-bell viewBox="0 0 32 32" fill="none" stroke="currentColor" strokeWidth="2.5" aria-hidden="true">
      <path
        d="M4 24.5h24c-3.2-2.8-3.8-6.4-3.8-10.5a8.2 8.2 0 0 0-16.4 0c0 4.1-.6 7.7-3.8 10.5z"
        strokeLinejoin="round"
      />
      <path d="M12.5 28.5c1.9 1.6 5.1 1.6 7 0" strokeLinecap="round" />
    </svg>
  );
}
