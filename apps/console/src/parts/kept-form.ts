import { type FormValidateInput, useForm, type UseFormReturnType } from '@mantine/form';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../app/session.js';
import { useWords } from '../app/words.js';
import { draftPlace, isHandedOver } from './drafts.js';

export interface KeptForm<Values extends Record<string, unknown>> {
  form: UseFormReturnType<Values>;
  /** Whether a draft of an earlier visit was put into the form; say so, and offer `discard`. */
  restored: boolean;
  /** Forgets the draft after saving. @param saved what is on the server now; the form counts as unchanged from there */
  saved: (saved?: Values) => void;
  /** Throws the draft away and shows what is on the server. */
  discard: () => void;
}

/**
 * A form whose unsaved text survives: it is kept in this browser under `key` while it differs from what is on the server, comes back at
 * the next visit, and leaving the screen with unsaved text asks first. Never use it for addresses or passwords.
 * @param key such as `alert.<id>` @param initial what is on the server
 * @param thisTabOnly keeps the draft no longer than the tab is open, for text that must not lie on a computer
 */
export function useKeptForm<Values extends Record<string, unknown>>(
  key: string,
  initial: Values,
  validate?: FormValidateInput<Values>,
  { thisTabOnly = false }: { thisTabOnly?: boolean } = {},
): KeptForm<Values> {
  const t = useWords();
  const { staffId } = useSession();
  const place = draftPlace(staffId, key);
  const storage = thisTabOnly ? sessionStorage : localStorage;
  const [kept] = useState(() => readDraft<Values>(storage, place));
  const [restored, setRestored] = useState(kept !== null);
  const form = useForm<Values>({
    initialValues: initial,
    ...(validate === undefined ? {} : { validate }),
    validateInputOnBlur: true,
  });
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    if (kept !== null) form.setValues(kept as Partial<Values>);
  }, [form, kept]);
  const dirty = form.isDirty();
  const values = JSON.stringify(form.values);
  useEffect(() => {
    if (!begun.current) return;
    if (dirty) storage.setItem(place, values);
    else storage.removeItem(place);
  }, [storage, place, dirty, values]);
  const unsaved = () => dirty && storage.getItem(place) !== null && !isHandedOver();
  useBlocker({
    shouldBlockFn: () => unsaved() && !window.confirm(t('console.parts.unsaved')),
    enableBeforeUnload: unsaved,
  });
  const forget = (next: Values) => {
    storage.removeItem(place);
    setRestored(false);
    form.setInitialValues(next);
    form.setValues(next);
    form.resetDirty(next);
  };
  return { form, restored, saved: (saved) => forget(saved ?? form.getValues()), discard: () => forget(initial) };
}

function readDraft<Values>(storage: Storage, place: string): Values | null {
  const text = storage.getItem(place);
  if (text === null) return null;
  try {
    return JSON.parse(text) as Values;
  } catch {
    return null;
  }
}
