import type { ReactElement } from 'react';
import type { z } from 'zod';
import { LETTER_LIMIT, type PublicCampaign } from '#contracts';
import { toldOf } from '#campaigns';
import { Button, Notice, TextArea, TextField } from './parts/index.js';

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

const MISSING: Record<LetterField, string> = {
  subject: 'Give your letter a subject.',
  body: 'Your letter is empty. Write at least a sentence.',
  name: 'Give the name that your letter is to be signed with. Offices discard letters without one.',
  email: 'Give your e-mail address, so that you can confirm your letter.',
};

/** The first thing that is wrong with each field. */
export function errorsOf(error: z.ZodError): LetterErrors {
  const errors: LetterErrors = {};
  for (const { path, code, message } of error.issues) {
    const field = FIELDS.find((known) => known === path[0]);
    if (field === undefined) errors.form ??= 'The form did not arrive whole. Send it again.';
    else errors[field] ??= code === 'invalid_type' ? MISSING[field] : message;
  }
  return errors;
}

/** What is wrong, at the top of the page, with a link to each field. */
export function WhatIsWrong({ errors }: { errors: LetterErrors }): ReactElement | null {
  const fields = FIELDS.filter((field) => errors[field] !== undefined);
  if (fields.length === 0 && errors.form === undefined) return null;
  return (
    <Notice tone="urgent" title="Your letter was not taken yet">
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
      <p>Everything you typed is kept.</p>
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
  return (
    <form method="post" action={`/act/${encodeURIComponent(campaign.slug)}`}>
      <input type="hidden" name="told" value={toldOf(campaign.offices)} />
      <TextField
        {...{ name: 'subject', label: 'Subject', value: typed.subject, error: errors.subject }}
        maxLength={200}
        required
      />
      <TextArea
        {...{ name: 'body', label: 'Your letter', value: typed.body, error: errors.body }}
        hint="Change it freely: a letter in your own words is read more closely. The salutation comes before it, your name after it."
        maxLength={LETTER_LIMIT}
        rows={14}
        lang={campaign.language}
        required
      />
      <TextField
        {...{ name: 'name', label: 'Your name', value: typed.name, error: errors.name }}
        autoComplete="name"
        maxLength={100}
        required
      />
      <TextField
        {...{ name: 'email', label: 'Your e-mail address', value: typed.email, error: errors.email }}
        type="email"
        hint="We send you a mail to confirm your letter, and then one with the link to follow it. Nothing else."
        autoComplete="email"
        maxLength={254}
        required
      />
      <div className="trap" aria-hidden="true">
        <label htmlFor="website">Leave this empty</label>
        <input type="text" id="website" name="website" tabIndex={-1} autoComplete="off" />
      </div>
      <Button>Send my letter</Button>
    </form>
  );
}
