import type { FigureView } from './incidents.js';
import type { ClaimView } from './reading.js';

/** A claim as the incident's page shows it: with its report, and who attached it. */
export interface AttachedClaim extends Omit<ClaimView, 'incident'> {
  attachedAt: Date;
  attachedBy: string;
  attachedByName: string | null;
  report: {
    id: string;
    title: string;
    url: string | null;
    source: string | null;
    confidential: boolean;
    publishedAt: Date | null;
  };
}

/** A figure that no longer stands. */
export interface EndedFigure extends FigureView {
  endedAt: Date;
  endedReason: string;
}

/** One version that was put on the record. */
export interface PublicationView {
  version: number;
  revision: number;
  publishedAt: Date;
  publishedBy: string;
  publishedByName: string | null;
}

/** What an incident rests on and what became of it. */
export interface IncidentEvidence {
  claims: AttachedClaim[];
  endedFigures: EndedFigure[];
  publications: PublicationView[];
}

/** One act on an incident since a revision, as a conflict tells it: what was touched, not with which words. */
export interface IncidentChange {
  act: string;
  at: Date;
  staffId: string;
  fields: string[];
}

/** One act of staff on an incident. `detail` holds what was before and after. */
export interface IncidentActView {
  id: string;
  at: Date;
  staffId: string;
  staffName: string | null;
  act: string;
  via: 'api' | 'cli' | 'demo';
  detail: object;
}
