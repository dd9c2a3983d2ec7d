import { useEffect, useRef } from 'react';

/** What each key does; names as KeyboardEvent.key gives them. */
export type Keys = Readonly<Record<string, () => void>>;

/** Listens for single keys while the screen is shown. They rest while somebody types, while a dialog is open, and with Ctrl, Alt or Meta. */
export function useKeys(keys: Keys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"],[role="listbox"]') !== null) return;
      if (event.key === 'Enter' && isPressable(event.target)) return;
      const act = now.current[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const typed = target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
  return (
    typed || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}

/** Enter on a button or a link is that button's or link's. */
function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a[href], [role="button"], summary') !== null;
}
