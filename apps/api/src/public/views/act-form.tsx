import type { ReactElement } from 'react';
import type { z } from 'zod';
import { LETTER_LIMIT, type PublicCampaign } from '#contracts';
import { toldOf } from '#campaigns';
import type { Words } from '#face';
import { Button, Notice, TextArea, TextField, Trap, useDress, useWords } from './parts/index.js';

const FIELDS = ['subject', 'body', 'name', 'email'] as const;
type LetterField = (typeof FIELDS)[number];

/** What stands in the form's fields. */
export type TypedLetter = Record<LetterField, string>;
/** What is wrong, by field; `form` is for what concerns none of them. */
export type LetterErrors = Partial<Record<LetterField | 'form', string>>;

/** What was typed, as it was typed, and the proposed letter where nothing was. */
export function typedOf(campaign: PublicCampaign, body?: unknown): TypedLetter {
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const typed = (name: LetterField, proposed: string) => {
    const value = fields[name];
    return typeof value === 'string' ? value : proposed;
  };
  return {
    subject: typed('subject', campaign.letterSubject),
    body: typed('body', campaign.letterBody),
    name: typed('name', ''),
    email: typed('email', ''),
  };
}

/** The longest that each field takes, in characters. */
const LIMITS: Record<LetterField, number> = { subject: 200, body: LETTER_LIMIT, name: 100, email: 254 };

/** The first thing that is wrong with each field. */
export function errorsOf(t: Words, error: z.ZodError): LetterErrors {
  const errors: LetterErrors = {};
  for (const { path, code } of error.issues) {
    const field = FIELDS.find((known) => known === path[0]);
    if (field === undefined) errors.form ??= t('act.wrong.form');
    else errors[field] ??= t(`act.wrong.${field}.${problemOf(code)}`, { limit: LIMITS[field] });
  }
  return errors;
}

function problemOf(code: string | undefined): 'missing' | 'long' | 'lines' {
  if (code === 'too_big') return 'long';
  return code === 'too_small' || code === 'invalid_type' ? 'missing' : 'lines';
}

/** What is wrong, at the top of the page, with a link to each field. */
export function WhatIsWrong({ errors }: { errors: LetterErrors }): ReactElement | null {
  const t = useWords();
  const fields = FIELDS.filter((field) => errors[field] !== undefined);
  if (fields.length === 0 && errors.form === undefined) return null;
  return (
    <Notice tone="urgent" title={t('act.wrong.title')}>
      {errors.form !== undefined && <p>{errors.form}</p>}
      {fields.length > 0 && (
        <ul>
          {fields.map((field) => (
            <li key={field}>
              <a href={`#${field}`}>{errors[field]}</a>
            </li>
          ))}
        </ul>
      )}
      <p>{t('act.wrong.kept')}</p>
    </Notice>
  );
}

export interface LetterFormProps {
  campaign: PublicCampaign;
  typed: TypedLetter;
  errors: LetterErrors;
}

/** The letter, the name it is signed with, and where the confirmation goes. Nothing typed is lost when something is wrong. */
export function LetterForm({ campaign, typed, errors }: LetterFormProps): ReactElement {
  const { t, here } = useDress();
  const field = (name: LetterField) => ({
    ...{ name, value: typed[name], error: errors[name], maxLength: LIMITS[name], required: true },
  });
  return (
    <form method="post" action={here}>
      <input type="hidden" name="told" value={toldOf(campaign.offices)} />
      <TextField {...field('subject')} label={t('act.subject')} lang={campaign.language} />
      <TextArea
        {...field('body')}
        label={t('act.letter')}
        hint={t('act.bodyHint')}
        rows={14}
        lang={campaign.language}
      />
      <TextField {...field('name')} label={t('act.name')} autoComplete="name" />
      <TextField
        {...field('email')}
        label={t('act.email')}
        hint={t('act.emailHint')}
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        autoComplete="email"
      />
      <Trap name="website" />
      <Button>{t('act.send')}</Button>
    </form>
  );
}
