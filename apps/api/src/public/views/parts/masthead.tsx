import type { ReactElement } from 'react';
import { Bell } from './bell.js';
import { useDress } from './dress-context.js';

const PLACES = [
  ['home', '/'],
  ['record', '/record'],
  ['method', '/record/methods'],
  ['subscribe', '/subscribe'],
] as const;

/** Which entry of the navigation a page belongs to. */
export type Place = (typeof PLACES)[number][0];

/** Whose page it is, the way to the others, and the same page in other languages. */
export function Masthead({ current }: { current: Place | undefined }): ReactElement {
  const { t, organisation, link } = useDress();
  return (
    <header className="masthead">
      <div className="sheet">
        <a className="wordmark" href={link('/')}>
          <Bell />
          {organisation}
        </a>
        <nav aria-label={t('common.navigation')}>
          <ul>
            {PLACES.map(([place, path]) => (
              <li key={place}>
                <a href={link(path)} aria-current={place === current ? 'page' : undefined}>
                  {t(`common.nav.${place}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Tongues />
      </div>
    </header>
  );
}

/** Each language under its own name, since who looks for it may read no other. */
function Tongues(): ReactElement | null {
  const { t, tongues } = useDress();
  if (tongues.length < 2) return null;
  return (
    <nav className="tongues" aria-label={t('common.languages')}>
      <ul>
        {tongues.map(({ tag, name, href }) => (
          <li key={tag}>
            <a href={href} lang={tag} hrefLang={tag} aria-current={tag === t.language ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
