import type { ReactElement } from 'react';
import { useWords } from './dress-context.js';
import { Field } from './field.js';

export interface SelectProps {
  name: string;
  label: string;
  options: readonly { value: string; text: string }[];
  value: string | undefined;
}

/** One of several options, or any. */
export function Select({ name, label, options, value }: SelectProps): ReactElement {
  const t = useWords();
  return (
    <Field
      {...{ id: name, label }}
      input={(links) => (
        <select name={name} defaultValue={value ?? ''} {...links}>
          <option value="">{t('record.filter.any')}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    />
  );
}
