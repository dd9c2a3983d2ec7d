import { useEffect, useRef, useState } from 'react';
import type { AlertView } from '#contracts';
import type { Words } from '#face';
import { ApiError, get, put, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { type KeptForm, useKeptForm } from '../../parts/kept-form.js';
import { said } from '../../parts/said.js';

/** The texts of an alert by language. */
export type AlertValues = Record<string, { subject: string; body: string }>;

/** The texts of an alert that are being written, and how they are saved. */
export interface ComposerForm extends KeptForm<AlertValues> {
  save: ReturnType<typeof useChange<AlertValues, void>>;
  /** The alert as a colleague left it meanwhile, and the languages that they changed or took away; null while nobody did. */
  conflict: { view: Wire<AlertView>; changed: string[]; gone: string[] } | null;
  /** Drops what was written here. */
  takeTheirs: () => void;
  /** Saves what was written here over what the colleague wrote. */
  saveMine: () => void;
}

/** Keeps each text's hash as it was when writing began, so that a colleague's change in between is seen and never overwritten unasked. */
export function useComposerForm(alert: Wire<AlertView>): ComposerForm {
  const t = useWords();
  const kept = useKeptForm<AlertValues>(`alert.${alert.id}`, valuesOf(alert), rulesOf(t));
  const seen = useRef(hashesOf(alert));
  const [conflict, setConflict] = useState<ComposerForm['conflict']>(null);
  const { form, saved } = kept;
  const start = (view: Wire<AlertView>) => {
    seen.current = hashesOf(view);
    saved(valuesOf(view));
    setConflict(null);
  };
  const dirty = form.isDirty();
  useEffect(() => {
    if (!dirty && alert.contentSha256 !== hashOf(seen.current, alert)) start(alert);
    // Only what comes from the server may begin the form anew, and only while nothing is unsaved.
  }, [alert.contentSha256, dirty]);
  const save = useChange(
    async (values: AlertValues) => {
      try {
        start(await saveTexts(alert, values, seen.current));
        said(t('console.alerts.compose.saved'));
      } catch (error) {
        if (error instanceof ApiError && CONFLICTS.includes(error.code))
          setConflict(differenceOf(await get<AlertView>(`/api/alerts/${alert.id}`), seen.current));
        throw error;
      }
    },
    ['/api/alerts'],
  );
  return {
    ...kept,
    save,
    conflict,
    takeTheirs: () => conflict !== null && start(conflict.view),
    saveMine: () => {
      seen.current = hashesOf(conflict!.view);
      save.mutate(form.getValues());
    },
  };
}

/** Somebody else's change that a form runs into. */
export const CONFLICTS: readonly string[] = ['ALERTS_TEXT_CHANGED', 'ALERTS_LANGUAGE_MISSING'];

/** Saves each text that differs, one after the other, and answers with the alert as it stands then. */
async function saveTexts(alert: Wire<AlertView>, values: AlertValues, seen: Hashes): Promise<Wire<AlertView>> {
  let view = alert;
  const before = valuesOf(alert);
  for (const [language, { subject, body }] of Object.entries(values)) {
    const same = before[language]?.subject === subject && before[language].body === body;
    if (same && view.texts.some((text) => text.language === language && text.sha256 === seen[language])) continue;
    const path = `/api/alerts/${alert.id}/texts/${language}`;
    view = await put<AlertView>(path, { subject, body, seen: seen[language] ?? '' });
    seen[language] = hashesOf(view)[language]!;
  }
  return view;
}

type Hashes = Record<string, string>;

function hashesOf({ texts }: Wire<AlertView>): Hashes {
  return Object.fromEntries(texts.map(({ language, sha256 }) => [language, sha256]));
}

/** What a colleague changed since the hashes were seen. */
function differenceOf(view: Wire<AlertView>, seen: Hashes): NonNullable<ComposerForm['conflict']> {
  const now = hashesOf(view);
  return {
    view,
    changed: Object.keys(now).filter((language) => now[language] !== seen[language]),
    gone: Object.keys(seen).filter((language) => now[language] === undefined),
  };
}

/** The content's hash when the texts are the ones that were seen, else nothing. */
function hashOf(seen: Hashes, alert: Wire<AlertView>): string {
  const now = hashesOf(alert);
  const same = JSON.stringify(Object.entries(now).sort()) === JSON.stringify(Object.entries(seen).sort());
  return same ? alert.contentSha256 : '';
}

function valuesOf({ texts }: Wire<AlertView>): AlertValues {
  return Object.fromEntries(texts.map(({ language, subject, body }) => [language, { subject, body }]));
}

const LIMITS = { subject: 200, body: 20_000 } as const;

function rulesOf(t: Words) {
  return (values: AlertValues): Record<string, string> => {
    const wrong: Record<string, string> = {};
    for (const [language, text] of Object.entries(values)) {
      for (const part of ['subject', 'body'] as const) {
        const said = text[part].trim();
        if (said === '') wrong[`${language}.${part}`] = t('console.alerts.compose.required');
        else if (said.length > LIMITS[part])
          wrong[`${language}.${part}`] = t('console.alerts.compose.tooLong', { limit: LIMITS[part] });
        else if (said.includes('{{')) wrong[`${language}.${part}`] = t('console.alerts.compose.slots');
      }
    }
    return wrong;
  };
}
