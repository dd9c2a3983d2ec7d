import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { OutcomeView, ReportView } from '#contracts';
import { type ApiError, post, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { said } from '../../parts/said.js';
import { AttachDialog } from './attach-dialog.js';
import { bestIncident, type ClaimChoice } from './claim-choice.js';
import { DismissDialog } from './dismiss-dialog.js';
import { modals } from '../../parts/dialogs.js';

/** The last dismissal: what was dismissed, what was not. */
export interface LastDismissal {
  done: string[];
  not: number;
}

/** What can be done at the desk, by key or by button. */
export interface DeskActs {
  dismiss: (ids: readonly string[]) => void;
  restore: (ids: readonly string[]) => Promise<void>;
  undo: () => void;
  /** Shown until it is undone, closed, or the next one. */
  last: LastDismissal | null;
  forget: () => void;
  take: () => void;
  attach: () => void;
  attachTo: (incident: { id: string; reference: string }) => Promise<void>;
  attaching: boolean;
  newIncident: () => void;
  error: ApiError | null;
}

interface Open {
  report: Wire<ReportView> | undefined;
  choice: ClaimChoice;
  /** Goes to the next report once this one has left the desk. */
  leave: (ids: readonly string[]) => void;
  me: string;
}

const TOUCHED = ['/api/desk', '/api/reports', '/api/incidents', '/api/now'];

/** The acts of the desk on the report that is open. */
export function useDeskActs({ report, choice, leave, me }: Open): DeskActs {
  const t = useWords();
  const navigate = useNavigate();
  const confirm = useConfirm();
  const [last, setLast] = useState<LastDismissal | null>(null);
  const dismissing = useChange(
    (body: { reportIds: string[]; reason: string }) => post<{ outcomes: OutcomeView[] }>('/api/desk/dismiss', body),
    TOUCHED,
  );
  const restoring = useChange(
    (reportIds: readonly string[]) => post<{ outcomes: OutcomeView[] }>('/api/desk/restore', { reportIds }),
    TOUCHED,
  );
  const taking = useChange(
    ({ id, way, over }: { id: string; way: 'take' | 'release'; over?: boolean }) =>
      post(`/api/reports/${id}/${way}`, way === 'take' ? { over: over ?? false } : {}),
    TOUCHED,
  );
  const attaching = useChange(
    ({ id, claimIds }: { id: string; claimIds: string[] }) => post(`/api/incidents/${id}/claims`, { claimIds }),
    TOUCHED,
  );

  const dismiss = (ids: readonly string[]) => {
    if (ids.length === 0) return;
    const modalId = 'dismiss';
    modals.open({
      modalId,
      centered: true,
      title: t('console.desk.dismiss.title', { count: ids.length }),
      children: (
        <DismissDialog
          count={ids.length}
          onDismiss={async (reason) => {
            const { outcomes } = await dismissing.mutateAsync({ reportIds: [...ids], reason });
            const done = outcomes.filter((one) => one.done).map(({ id }) => id);
            setLast({ done, not: outcomes.length - done.length });
            modals.close(modalId);
            leave(ids);
          }}
        />
      ),
    });
  };
  const restore = async (ids: readonly string[]) => {
    const { outcomes } = await restoring.mutateAsync(ids);
    setLast(null);
    said(t('console.desk.restored', { count: outcomes.filter((one) => one.done).length }));
  };
  const take = () => {
    if (report === undefined) return;
    const { id, taken } = report;
    if (taken?.staffId === me) return taking.mutate({ id, way: 'release' });
    if (taken === null) return taking.mutate({ id, way: 'take' });
    confirm({
      title: t('console.desk.takeOver.title'),
      text: t('console.desk.takeOver.text', { name: taken.name ?? t('console.desk.taken.someone') }),
      act: t('console.desk.takeOver.act'),
      onConfirm: () => taking.mutateAsync({ id, way: 'take', over: true }),
    });
  };
  const attachTo = async ({ id, reference }: { id: string; reference: string }) => {
    await attaching.mutateAsync({ id, claimIds: choice.chosen });
    said(t('console.desk.attach.done', { reference }));
    if (report !== undefined) leave([report.id]);
  };
  const attach = () => {
    if (report === undefined || choice.chosen.length === 0) return;
    const modalId = 'attach';
    modals.open({
      modalId,
      size: 'lg',
      title: t('console.desk.attach.title'),
      children: (
        <AttachDialog
          count={choice.chosen.length}
          suggested={bestIncident(report, choice)?.reference ?? null}
          onAttach={async (incident) => {
            await attachTo(incident);
            modals.close(modalId);
          }}
        />
      ),
    });
  };
  const newIncident = () => {
    if (report === undefined) return;
    void navigate({ to: '/incidents/new', search: { report: report.id, claims: choice.chosen.join('.') } as never });
  };
  return {
    ...{ dismiss, restore, last, take, attach, attachTo, newIncident },
    undo: () => last !== null && last.done.length > 0 && void restore(last.done),
    forget: () => setLast(null),
    attaching: attaching.isPending,
    error: attaching.error ?? restoring.error ?? taking.error,
  };
}
