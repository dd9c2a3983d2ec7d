import { ClaimWork } from './claim-work.js';
import { ReportHistory } from './report-history.js';
import { ReportNotesWork } from './report-notes-work.js';

/** What the desk does besides listing and dismissing. */
export const DESK_PROVIDERS = [ClaimWork, ReportNotesWork, ReportHistory];
