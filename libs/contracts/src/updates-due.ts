import { z } from 'zod';
import type { IncidentRef } from './incident-relations.js';
import type { LinkKind } from './incident-words.js';

/** Drafts what tells everybody who was alerted to one incident (`follows`, its id) of another (its reference). */
export const DraftUpdateRequest = z.object({ incident: z.string().min(1).max(40), follows: z.uuid() });
export type DraftUpdateRequest = z.infer<typeof DraftUpdateRequest>;

export const DismissUpdateRequest = z.object({ reason: z.string().trim().min(1).max(500) });

/** That people were alerted of something feared, and it is known by now what came of it. */
export interface UpdateDueView {
  linkId: string;
  /** `became` or `prevented`. */
  kind: LinkKind;
  from: IncidentRef;
  to: IncidentRef;
  /** The alerts that were sent on the earlier one. */
  alertIds: string[];
  /** Whether the later one is on the record, so that an alert can tell of it. */
  toPublished: boolean;
}
