import { Anchor, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactElement, type ReactNode, useEffect } from 'react';
import { useSession } from '../app/session.js';
import classes from './page-head.module.css';

interface PageHeadProps {
  title: string;
  /** One line beneath: where the thing stands, or what the place is for. */
  lead?: ReactNode;
  /** Buttons, the main one last. */
  actions?: ReactNode;
  /** The list that this thing belongs to. */
  back?: { to: string; label: string };
}

/** The head of every screen: the way back, its one title (and the browser's), what stands beneath, what can be done. */
export function PageHead({ title, lead, actions, back }: PageHeadProps): ReactElement {
  const { organisation } = useSession();
  useEffect(() => {
    document.title = `${title} · ${organisation}`;
  }, [title, organisation]);
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        {back !== undefined && (
          <Anchor component={Link} to={back.to} size="sm" className={classes.back}>
            <IconArrowLeft size={14} aria-hidden /> {back.label}
          </Anchor>
        )}
        <Title order={1} size="1.5rem" dir="auto">
          {title}
        </Title>
        {lead !== undefined && <div className={classes.lead}>{lead}</div>}
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
