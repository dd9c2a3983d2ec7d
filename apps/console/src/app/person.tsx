import { lazy, type ReactElement, Suspense, useState } from 'react';
import { PersonButton } from './person-button.js';

const PersonMenu = lazy(() => import('./person-menu.js').then(({ PersonMenu: menu }) => ({ default: menu })));

/** Who is signed in, with what belongs to them alone: language, theme, signing out. The menu is loaded when it is first opened. */
export function Person(): ReactElement {
  const [wanted, setWanted] = useState(false);
  if (!wanted) return <PersonButton aria-haspopup="menu" aria-expanded={false} onClick={() => setWanted(true)} />;
  return (
    <Suspense fallback={<PersonButton aria-haspopup="menu" aria-expanded />}>
      <PersonMenu />
    </Suspense>
  );
}
