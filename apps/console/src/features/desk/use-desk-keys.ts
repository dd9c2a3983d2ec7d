import { useEffect, useRef } from 'react';
import type { ReportView } from '#contracts';
import type { Wire } from '../../api/client.js';
import { useMay } from '../../app/session.js';
import { useWords } from '../../app/words.js';
import { attachable, type ClaimChoice } from './claim-choice.js';
import type { DeskActs } from './desk-acts.js';
import type { DeskState } from './desk-state.js';
import { showKeys } from './keys-dialog.js';
import { useKeys } from './use-keys.js';

interface DeskKeys {
  desk: DeskState;
  acts: DeskActs;
  chosen: readonly string[];
  ticked: ReadonlySet<string>;
  tick: (id: string, on: boolean) => void;
  report: Wire<ReportView> | undefined;
  choice: ClaimChoice;
}

/** The keys of the desk; `showKeys` lists them. Keys for what somebody may not do do nothing. */
export function useDeskKeys({ desk, acts, chosen, ticked, tick, report, choice }: DeskKeys): void {
  const t = useWords();
  const may = useMay();
  const work = (act: () => void) => () => may('desk.work') && act();
  const edit = (act: () => void) => () => may('incidents.edit') && report?.dismissed === null && act();
  // The address follows a moment later; keys that are pressed quickly go by where they have led already.
  const place = useRef(desk.open);
  useEffect(() => {
    place.current = desk.open;
  }, [desk.open]);
  const move = (step: 1 | -1) => () => {
    const at = desk.rows.findIndex(({ id }) => id === place.current);
    const next = at < 0 ? desk.rows[0] : desk.rows[at + step];
    if (next === undefined) return;
    place.current = next.id;
    desk.show(next.id);
  };
  const toDismiss = () => (chosen.length > 0 ? chosen : place.current === null ? [] : [place.current]);
  const toggle = () => {
    const id = place.current;
    if (id !== null) tick(id, !ticked.has(id));
  };
  const claims = (report?.claims ?? [])
    .slice(0, 9)
    .map((claim, index): [string, () => void] => [
      String(index + 1),
      edit(() => attachable(claim) && choice.tick([claim.id], !choice.isTicked(claim.id))),
    ]);
  useKeys({
    ...Object.fromEntries(claims),
    j: move(1),
    k: move(-1),
    Enter: () => document.querySelector<HTMLElement>('article[tabindex]')?.focus(),
    Escape: () => desk.show(null),
    a: edit(acts.attach),
    n: edit(acts.newIncident),
    t: work(acts.take),
    u: work(acts.undo),
    x: work(toggle),
    d: work(() => acts.dismiss(toDismiss())),
    o: () => document.querySelector<HTMLElement>('[data-original]')?.click(),
    '/': () => document.querySelector<HTMLElement>('[data-pane="queue"] input[type="search"]')?.focus(),
    '?': () => showKeys(t),
  });
}
