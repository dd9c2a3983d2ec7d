import { Stack } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { Bell } from './bell.js';
import { LanguageSwitch } from './language-switch.js';
import classes from './threshold.module.css';

/** The page before the door: signing in, accepting an invitation. One narrow column, the bell above, the languages beneath. */
export function Threshold({ children }: { children: ReactNode }): ReactElement {
  return (
    <main className={classes.threshold}>
      <div className={classes.card}>
        <Bell />
        <Stack gap="md">{children}</Stack>
      </div>
      <LanguageSwitch />
    </main>
  );
}
