import { IncidentEvidenceController, IncidentSafetyController } from './incident-safety.controller.js';
import { IncidentTimelineController } from './incident-timeline.controller.js';
import { IncidentWorkController, ReadIncidentWorkController } from './incident-work.controller.js';
import { ReadTotalsController, TotalsController } from './totals.controller.js';

/** Merging, publishing safely, splitting, linking and weighing incidents; totals. */
export const INCIDENT_CONTROLLERS = [
  ...[IncidentWorkController, ReadIncidentWorkController, IncidentTimelineController],
  ...[IncidentSafetyController, IncidentEvidenceController],
  ...[TotalsController, ReadTotalsController],
];
