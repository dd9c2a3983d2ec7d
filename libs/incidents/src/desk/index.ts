export { ClaimWork } from './claim-work.js';
export { ReportHistory } from './report-history.js';
export { ReportNotesWork } from './report-notes-work.js';
