import { Title } from '@mantine/core';
import { type ReactElement, type ReactNode, useId } from 'react';
import classes from './section.module.css';

interface SectionProps {
  title: string;
  /** At the right of the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a screen with its own heading, on a raised ground. */
export function Section({ title, aside, children }: SectionProps): ReactElement {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <header className={classes.head}>
        <Title order={2} size="1.0625rem" id={id}>
          {title}
        </Title>
        {aside}
      </header>
      {children}
    </section>
  );
}

/** Names and values, one pair a line; on a phone one above the other. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }): ReactElement {
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
