import type { ReactElement, ReactNode } from 'react';

/** `grave` is for what destroys or cannot be undone. */
export type ButtonTone = 'primary' | 'quiet' | 'grave';

const TONES: Record<ButtonTone, string> = { primary: '', quiet: ' quiet-button', grave: ' grave-button' };

/** Sends the form it stands in. Its words are a verb and an object. */
export function Button(props: { tone?: ButtonTone; name?: string; value?: string; children: ReactNode }): ReactElement {
  const { tone = 'primary', name, value, children } = props;
  return (
    <button type="submit" className={`button${TONES[tone]}`} name={name} value={value}>
      {children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink(props: { href: string; tone?: ButtonTone; children: ReactNode }): ReactElement {
  const { href, tone = 'primary', children } = props;
  return (
    <a className={`button${TONES[tone]}`} href={href}>
      {children}
    </a>
  );
}
