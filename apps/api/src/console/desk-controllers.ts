import { ClaimWorkController } from './claim-work.controller.js';
import { DeskController } from './desk.controller.js';
import { DutyController } from './duty.controller.js';
import { ReportNotesController } from './report-notes.controller.js';
import { SearchController } from './search.controller.js';

/** The desk: reports, their claims, what colleagues write about them, searching, and who is on duty. */
export const DESK_CONTROLLERS = [
  DeskController,
  ClaimWorkController,
  ReportNotesController,
  SearchController,
  DutyController,
];
