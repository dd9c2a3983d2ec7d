import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ComponentProps, ReactElement } from 'react';
import { useSession } from './session.js';
import classes from './shell.module.css';
import { useWords } from './words.js';

/** The button with name and role. */
export function PersonButton({ className = '', ...props }: ComponentProps<'button'>): ReactElement {
  const t = useWords();
  const { name, role } = useSession();
  return (
    <UnstyledButton {...props} className={`${classes.person} ${className}`}>
      <span>
        <bdi className={classes.name}>{name}</bdi>
        <span className={classes.role}>{t(`console.shell.roles.${role}`)}</span>
      </span>
      <IconChevronDown size={16} aria-hidden />
    </UnstyledButton>
  );
}
