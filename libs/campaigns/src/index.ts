/**
 * campaigns: letter drives.
 * Owns: campaigns, supporters, their actions, letters and the order in which letters go to offices.
 * Does not own: the directory of offices (officials) and the sending (mail); a letter is handed to mail when its turn comes.
 * Words: Campaign (a letter drive), Supporter, Action (one supporter's submission), Letter (one message to one office), Answer (what an office wrote back).
 */
export * from './action-confirmation.js';
export * from './action-expiry.js';
export * from './action.service.js';
export * from './answer-desk.js';
export * from './answer-expiry.js';
export { CampaignReader } from './campaign-reader.js';
export * from './campaign.service.js';
export type { StopResult } from './campaign-stopper.js';
export * from './campaigns.entities.js';
export * from './campaigns.errors.js';
export * from './campaigns.jobs.js';
export * from './campaigns.module.js';
export * from './gathered-file.js';
export * from './gathered-letters.js';
export * from './held-letters.js';
export * from './letter-answers.js';
export * from './letter-board.js';
export * from './letter-release.js';
export * from './letter-resending.js';
export * from './letter-settling.js';
export * from './letter-status.js';
export * from './lost-letters.query.js';
export { PdfDoctor } from './pdf/pdf-doctor.js';
export { toldOf } from './promise.js';
