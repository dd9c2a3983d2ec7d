import { Action, Supporter } from './action.entity.js';
import { Campaign, CampaignOffice } from './campaign.entity.js';
import { Letter } from './letter.entity.js';

/** What an app lists for the database module. */
export const campaignEntities = [Campaign, CampaignOffice, Supporter, Action, Letter];
