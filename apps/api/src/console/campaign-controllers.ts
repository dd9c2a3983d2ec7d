import { CampaignNumbersController } from './campaign-numbers.controller.js';
import { CampaignPreviewController } from './campaign-preview.controller.js';
import { CampaignsController } from './campaigns.controller.js';
import { GatheredController } from './gathered.controller.js';
import { LetterAnswersController } from './letter-answers.controller.js';
import { LetterResendsController } from './letter-resends.controller.js';
import { LettersController } from './letters.controller.js';
import { OfficialsController } from './officials.controller.js';
import { ReachController } from './reach.controller.js';

/** What is asked about letter drives, their letters, and the offices that these go to. */
export const CAMPAIGN_CONTROLLERS = [
  CampaignsController,
  CampaignNumbersController,
  CampaignPreviewController,
  LetterResendsController,
  LettersController,
  LetterAnswersController,
  GatheredController,
  OfficialsController,
  ReachController,
];
