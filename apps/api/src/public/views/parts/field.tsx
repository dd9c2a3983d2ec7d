import type { InputHTMLAttributes, ReactElement, TextareaHTMLAttributes } from 'react';
import { useWords } from './dress-context.js';

/** What an input takes from its field, so that hint and error are read with it. */
export interface FieldLinks {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldProps {
  /** Unique on the page. */
  id: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong and how to correct it. */
  error?: string | undefined;
  /** Makes the input; spread the links into it. */
  input: (links: FieldLinks) => ReactElement;
}

/** One field of a form: label, hint, error and input, tied together for those who hear the page. */
export function Field({ id, label, hint, error, input }: FieldProps): ReactElement {
  const t = useWords();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          <span className="unseen">{t('common.errorPrefix')} </span>
          {error}
        </p>
      )}
      {input({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
    </div>
  );
}

type Described = Pick<FieldProps, 'label' | 'hint' | 'error'> & { name: string };

/** A field of one line. Its id is its name; other attributes of `<input>` pass through. */
export function TextField({
  label,
  hint,
  error,
  name,
  value,
  ...rest
}: Described & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'name'>): ReactElement {
  return (
    <Field
      {...{ id: name, label, hint, error }}
      input={(links) => <input type="text" name={name} defaultValue={value} {...rest} {...links} />}
    />
  );
}

/** A field of many lines. Its id is its name; other attributes of `<textarea>` pass through. */
export function TextArea({
  label,
  hint,
  error,
  name,
  value,
  ...rest
}: Described & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'name'>): ReactElement {
  return (
    <Field
      {...{ id: name, label, hint, error }}
      input={(links) => <textarea name={name} defaultValue={value} {...rest} {...links} />}
    />
  );
}

export interface ChoiceProps {
  type: 'checkbox' | 'radio';
  name: string;
  value: string;
  label: string;
  checked?: boolean;
  /** Of the label, where it is not the page's. */
  lang?: string;
  required?: boolean;
}

/** A box to tick or one of several options, with its label beside it. */
export function Choice({
  type,
  name,
  value,
  label,
  lang,
  checked = false,
  required = false,
}: ChoiceProps): ReactElement {
  const id = `${name}-${value}`;
  return (
    <div className="choice">
      <input {...{ type, id, name, value, required }} defaultChecked={checked} />
      <label htmlFor={id} lang={lang}>
        {label}
      </label>
    </div>
  );
}

/** A field that people neither see nor reach and machines fill in; what it holds marks a submission as theirs. */
export function Trap({ name }: { name: string }): ReactElement {
  return (
    <div className="trap" aria-hidden="true">
      <label htmlFor={name}>{useWords()('common.leaveEmpty')}</label>
      <input type="text" id={name} name={name} tabIndex={-1} autoComplete="off" />
    </div>
  );
}
