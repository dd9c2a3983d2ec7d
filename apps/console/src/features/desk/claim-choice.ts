import { useEffect, useState } from 'react';
import type { ReportView } from '#contracts';
import type { Wire } from '../../api/client.js';

/** A claim of the report that is open. */
export type DeskClaim = Wire<ReportView>['claims'][number];

/** Whether a claim can belong to one event: totals, stocks and arrivals cannot, nor one that belongs to an incident already. */
export function attachable({ aggregate, what, incident }: DeskClaim): boolean {
  return aggregate === null && what !== 'arrived' && incident === null;
}

export interface ClaimChoice {
  /** Ids of the claims that are ticked, those of other reports included. */
  chosen: string[];
  isTicked: (id: string) => boolean;
  tick: (ids: readonly string[], on: boolean) => void;
}

/** Which claims of a report are ticked; at first all that can be attached. */
export function useClaimChoice(report: Wire<ReportView> | undefined): ClaimChoice {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const ids = (report?.claims ?? []).filter(attachable).map(({ id }) => id);
  const key = `${report?.id}:${ids.join()}`;
  useEffect(() => {
    setTicked(new Set(ids));
    // The list of ids is made anew at each drawing; its words are what counts.
  }, [key]);
  return {
    chosen: [...ticked],
    isTicked: (id) => ticked.has(id),
    tick: (some, on) =>
      setTicked((before) => new Set(on ? [...before, ...some] : [...before].filter((id) => !some.includes(id)))),
  };
}

/** The incident that most of the ticked claims look like; null where the machine has none to offer. */
export function bestIncident(report: Wire<ReportView>, choice: ClaimChoice): { id: string; reference: string } | null {
  const votes = new Map<string, { id: string; reference: string; score: number }>();
  for (const { claimId, incident, incidentId, score } of report.suggestions) {
    if (incident === null || incidentId === null || !choice.isTicked(claimId)) continue;
    votes.set(incident, { id: incidentId, reference: incident, score: (votes.get(incident)?.score ?? 0) + score });
  }
  return [...votes.values()].sort((a, b) => b.score - a.score)[0] ?? null;
}
