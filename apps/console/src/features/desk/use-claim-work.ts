import { useState } from 'react';
import type { ReportView } from '#contracts';
import { type ApiError, post, put, type Wire } from '../../api/client.js';
import { useChange } from '../../api/queries.js';
import { useWords } from '../../app/words.js';
import { useConfirm } from '../../parts/confirm.js';
import { said } from '../../parts/said.js';
import type { DeskClaim } from './claim-choice.js';
import { claimRequest, type ClaimValues } from './claim-values.js';
import { type Marked, useMarkedSpan } from './marked-span.js';

/** What is being written: a new claim, or a correction of one. */
export interface Editing {
  claim: DeskClaim | null;
  span: Marked | null;
}

/** What can be done with the claims of the report that is open. */
export interface ClaimWork {
  marked: Marked | null;
  forget: () => void;
  editing: Editing | null;
  add: () => void;
  correct: (claim: DeskClaim) => void;
  take: (span: Marked) => void;
  cancel: () => void;
  save: (values: ClaimValues) => void;
  reject: (claim: DeskClaim) => void;
  undo: (claim: DeskClaim) => void;
  busy: boolean;
  /** Of saving, shown in the form; of taking back, shown by the text. */
  error: ApiError | null;
  undoError: ApiError | null;
}

const TOUCHED = ['/api/desk', '/api/reports', '/api/incidents'];

/** Adding, correcting and rejecting claims. What a colleague changed meanwhile is refused and read anew. */
export function useClaimWork(report: Wire<ReportView>): ClaimWork {
  const t = useWords();
  const confirm = useConfirm();
  const [marked, forget] = useMarkedSpan(report.text, report.id);
  const [editing, setEditing] = useState<Editing | null>(null);
  const saving = useChange(
    ({ claim, body }: { claim: DeskClaim | null; body: object }) =>
      claim === null
        ? post(`/api/reports/${report.id}/claims`, body)
        : put(`/api/claims/${claim.id}`, { ...body, revision: claim.revision }),
    TOUCHED,
  );
  const rejecting = useChange(
    ({ id, revision, reason }: { id: string; revision: number; reason: string }) =>
      post(`/api/claims/${id}/reject`, { revision, reason }),
    TOUCHED,
  );
  const undoing = useChange(
    ({ id, revision }: { id: string; revision: number }) => post(`/api/claims/${id}/undo`, { revision }),
    TOUCHED,
  );
  const begin = (next: Editing) => {
    saving.reset();
    setEditing(next);
  };
  const save = (values: ClaimValues) => {
    if (editing === null || editing.span === null) return;
    const { claim, span } = editing;
    const body = claimRequest(values, { ...span, textHash: report.textHash });
    saving.mutate(
      { claim, body },
      {
        onSuccess: () => {
          setEditing(null);
          forget();
          said(t(claim === null ? 'console.deskwork.said.added' : 'console.deskwork.said.corrected'));
        },
      },
    );
  };
  return {
    ...{ marked, forget, editing, save, busy: saving.isPending, error: saving.error, undoError: undoing.error },
    add: () => begin({ claim: null, span: marked }),
    correct: (claim) => {
      const { quote, quoteStart, quoteEnd } = claim;
      begin({ claim, span: { quote, quoteStart, quoteEnd } });
    },
    take: (span) => setEditing((now) => (now === null ? null : { ...now, span })),
    cancel: () => setEditing(null),
    reject: ({ id, revision }) =>
      confirm({
        title: t('console.deskwork.reject.title'),
        text: t('console.deskwork.reject.text'),
        reason: t('console.deskwork.reject.reason'),
        act: t('console.deskwork.reject.act'),
        onConfirm: (reason) => rejecting.mutateAsync({ id, revision, reason }),
      }),
    undo: ({ id, revision }) =>
      undoing.mutate({ id, revision }, { onSuccess: () => said(t('console.deskwork.said.undone')) }),
  };
}
