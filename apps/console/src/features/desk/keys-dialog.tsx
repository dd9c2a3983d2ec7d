import { Kbd } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Words } from '#face';
import { useWords } from '../../app/words.js';
import classes from './desk.module.css';
import { modals } from '../../parts/dialogs.js';

const SHOWN = [
  ['j', 'next'],
  ['k', 'previous'],
  ['Enter', 'open'],
  ['Esc', 'close'],
  ['t', 'take'],
  ['1 … 9', 'tickClaim'],
  ['a', 'attach'],
  ['n', 'new'],
  ['d', 'dismiss'],
  ['u', 'undo'],
  ['[ ]', 'sentence'],
  ['c', 'add'],
  ['e', 'correct'],
  ['r', 'reject'],
  ['z', 'undoClaim'],
  ['p', 'ask'],
  ['m', 'comment'],
  ['h', 'history'],
  ['x', 'choose'],
  ['o', 'original'],
  ['/', 'search'],
  ['?', 'help'],
] as const;

/** Shows what every key of the desk does. */
export function showKeys(t: Words): void {
  modals.open({ modalId: 'keys', title: t('console.desk.help.title'), children: <KeyList /> });
}

function KeyList(): ReactElement {
  const t = useWords();
  return (
    <dl className={classes.keys}>
      {SHOWN.map(([key, act]) => (
        <div key={key}>
          <dt>
            <Kbd>{key}</Kbd>
          </dt>
          <dd>{t(`console.desk.help.${act}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
