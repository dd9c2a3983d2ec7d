import { Action, Supporter } from './action.entity.js';
import { LetterAnswer } from './answer.entity.js';
import { CampaignApproval } from './campaign-approval.entity.js';
import { Campaign, CampaignOffice } from './campaign.entity.js';
import { LetterHandoverRecord } from './letter-handover.entity.js';
import { Letter } from './letter.entity.js';

/** What an app lists for the database module. */
export const campaignEntities = [
  Campaign,
  CampaignOffice,
  CampaignApproval,
  Supporter,
  Action,
  Letter,
  LetterHandoverRecord,
  LetterAnswer,
];
