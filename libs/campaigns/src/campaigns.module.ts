import { Module } from '@nestjs/common';
import { AuthModule } from '#auth';
import { MailModule } from '#mail';
import { OfficialsModule } from '#officials';
import { ActionConfirmation } from './action-confirmation.js';
import { ActionExpiry } from './action-expiry.js';
import { ActionMail } from './action-mail.js';
import { ActionService } from './action.service.js';
import { CampaignService } from './campaign.service.js';
import { LetterHandover } from './letter-handover.js';
import { LetterRelease } from './letter-release.js';
import { LetterStatus } from './letter-status.js';
import { LetterWriting } from './letter-writing.js';

const DOORS = [CampaignService, ActionService, ActionConfirmation, ActionExpiry, LetterRelease, LetterStatus];

/** Letter drives. */
@Module({
  imports: [AuthModule, OfficialsModule, MailModule],
  providers: [...DOORS, ActionMail, LetterWriting, LetterHandover],
  exports: DOORS,
})
export class CampaignsModule {}
