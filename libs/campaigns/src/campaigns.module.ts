import { Module } from '@nestjs/common';
import { AuthModule } from '#auth';
import { IncidentsModule } from '#incidents';
import { MailModule } from '#mail';
import { OfficialsModule } from '#officials';
import { ActionConfirmation } from './action-confirmation.js';
import { ActionExpiry } from './action-expiry.js';
import { ActionMail } from './action-mail.js';
import { ActionService } from './action.service.js';
import { AnswerDesk } from './answer-desk.js';
import { AnswerExpiry } from './answer-expiry.js';
import { AnswerMail } from './answer-mail.js';
import { LetterAnswers } from './letter-answers.js';
import { CampaignApprover } from './campaign-approver.js';
import { CampaignDrafter } from './campaign-drafter.js';
import { CampaignReader } from './campaign-reader.js';
import { CampaignService } from './campaign.service.js';
import { CampaignStopper } from './campaign-stopper.js';
import { GatheredFile } from './gathered-file.js';
import { GatheredLetters } from './gathered-letters.js';
import { HeldLetters } from './held-letters.js';
import { LetterBoard } from './letter-board.js';
import { LetterHandover } from './letter-handover.js';
import { LetterPrinting } from './letter-printing.js';
import { LetterRelease } from './letter-release.js';
import { LetterResending } from './letter-resending.js';
import { LetterSettling } from './letter-settling.js';
import { LetterStatus } from './letter-status.js';
import { LetterWriting } from './letter-writing.js';
import { LetterFonts } from './pdf/letter-fonts.js';
import { LetterPdf } from './pdf/letter-pdf.js';
import { PaperCheck } from './pdf/paper-check.js';
import { PdfDoctor } from './pdf/pdf-doctor.js';
import { CampaignTexts } from './variables/campaign-texts.js';

const DOORS = [
  CampaignService,
  CampaignReader,
  ActionService,
  ActionConfirmation,
  ActionExpiry,
  LetterRelease,
  LetterStatus,
  LetterBoard,
  LetterSettling,
  LetterResending,
  HeldLetters,
  GatheredLetters,
  GatheredFile,
  LetterAnswers,
  AnswerDesk,
  AnswerExpiry,
  PdfDoctor,
];

/** Letter drives. */
@Module({
  imports: [AuthModule, IncidentsModule, OfficialsModule, MailModule],
  providers: [
    ...DOORS,
    CampaignDrafter,
    CampaignApprover,
    CampaignStopper,
    CampaignTexts,
    ActionMail,
    AnswerMail,
    LetterWriting,
    LetterHandover,
    LetterPrinting,
    LetterFonts,
    LetterPdf,
    PaperCheck,
  ],
  exports: DOORS,
})
export class CampaignsModule {}
