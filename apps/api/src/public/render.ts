import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** A whole HTML document out of a page's element. Text in it is escaped by React. */
export function render(element: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(element)}`;
}
