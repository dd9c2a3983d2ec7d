import type { IncidentKind } from '#contracts';
import { marks } from '../words/en/marks.js';

/** What each kind of incident is called, and what it means in one sentence. */
export const INCIDENT_KIND: Record<IncidentKind, { word: string; sentence: string }> = marks.incidentKind;
