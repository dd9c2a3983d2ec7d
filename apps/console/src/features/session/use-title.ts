import { useEffect } from 'react';

/** What the browser calls the page, where nobody is signed in yet. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
