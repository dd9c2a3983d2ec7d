import { LayTheFirstTables1795000000000 } from './1795000000000-lay-the-first-tables.js';
import { GiveStaffAccounts1796000000000 } from './1796000000000-give-staff-accounts.js';
import { LetStaffTakeReportsAndWriteTexts1796100000000 } from './1796100000000-let-staff-take-reports-and-write-texts.js';
import { GiveAlertsATextPerLanguage1796200000000 } from './1796200000000-give-alerts-a-text-per-language.js';
import { KeepApprovalsOfCampaignsAndHandoversOfLetters1796300000000 } from './1796300000000-keep-approvals-of-campaigns-and-handovers-of-letters.js';
import { RememberWhatMayHaveArrived1796500000000 } from './1796500000000-remember-what-may-have-arrived.js';
import { SayHowClaimsWerePutAndKeepDenials1797000000000 } from './1797000000000-say-how-claims-were-put-and-keep-denials.js';
import { MergeAndLinkIncidentsAndKeepTotals1797100000000 } from './1797100000000-merge-and-link-incidents-and-keep-totals.js';
import { KeepWhatStaffDecideOfReports1797200000000 } from './1797200000000-keep-what-staff-decide-of-reports.js';
import { IndexWordsAndKeepViews1797200001000 } from './1797200001000-index-words-and-keep-views.js';
import { LetTheRecordBeSearched1797300000000 } from './1797300000000-let-the-record-be-searched.js';
import { AnswerForHarmAndFollowUpCorrections1797400000000 } from './1797400000000-answer-for-harm-and-follow-up-corrections.js';
import { SignMailAndSendItInSets1798000000000 } from './1798000000000-sign-mail-and-send-it-in-sets.js';
import { RememberWhatCameBack1798100000000 } from './1798100000000-remember-what-came-back.js';
import { FindIncidentsByTheirDay1798200000000 } from './1798200000000-find-incidents-by-their-day.js';
import { GiveNotesOfTotalsFurtherLanguages1798200001000 } from './1798200001000-give-notes-of-totals-further-languages.js';
import { KeepWhatAnErrorOfASourceIsMadeOf1798200002000 } from './1798200002000-keep-what-an-error-of-a-source-is-made-of.js';
import { KnowOperatorsAndPaceMail1798300000000 } from './1798300000000-know-operators-and-pace-mail.js';
import { LetProvidersTellAndStreamsRest1798310000000 } from './1798310000000-let-providers-tell-and-streams-rest.js';
import { CountDeliveriesAsTheyChange1798320000000 } from './1798320000000-count-deliveries-as-they-change.js';
import { SendAgainToThoseWhoNeverGotIt1798320001000 } from './1798320001000-send-again-to-those-who-never-got-it.js';
import { LetDeliveriesBeTakenInPlace1798330000000 } from './1798330000000-let-deliveries-be-taken-in-place.js';
import { LetAnswersOfOfficesFindTheirLetter1798340000000 } from './1798340000000-let-answers-of-offices-find-their-letter.js';
import { LetCampaignsHoldVariables1798340001000 } from './1798340001000-let-campaigns-hold-variables.js';
import { WarmStreamsUpAndNameLargeOperatorsAlone1798350000000 } from './1798350000000-warm-streams-up-and-name-large-operators-alone.js';
import { KeepKeysThatMailIsEncryptedFor1798360000000 } from './1798360000000-keep-keys-that-mail-is-encrypted-for.js';
import { SendLettersAgainThatDidNotArrive1798370000000 } from './1798370000000-send-letters-again-that-did-not-arrive.js';
import { KeepWhatAnAudienceWasCountedAs1798380000000 } from './1798380000000-keep-what-an-audience-was-counted-as.js';
import { LetLettersGoAsPdf1798390000000 } from './1798390000000-let-letters-go-as-pdf.js';

/** All migrations, oldest first. Each is DDL only, reversible, and never edited once it has landed. */
export const MIGRATIONS = [
  LayTheFirstTables1795000000000,
  GiveStaffAccounts1796000000000,
  LetStaffTakeReportsAndWriteTexts1796100000000,
  GiveAlertsATextPerLanguage1796200000000,
  KeepApprovalsOfCampaignsAndHandoversOfLetters1796300000000,
  RememberWhatMayHaveArrived1796500000000,
  SayHowClaimsWerePutAndKeepDenials1797000000000,
  MergeAndLinkIncidentsAndKeepTotals1797100000000,
  KeepWhatStaffDecideOfReports1797200000000,
  IndexWordsAndKeepViews1797200001000,
  LetTheRecordBeSearched1797300000000,
  AnswerForHarmAndFollowUpCorrections1797400000000,
  SignMailAndSendItInSets1798000000000,
  RememberWhatCameBack1798100000000,
  FindIncidentsByTheirDay1798200000000,
  GiveNotesOfTotalsFurtherLanguages1798200001000,
  KeepWhatAnErrorOfASourceIsMadeOf1798200002000,
  KnowOperatorsAndPaceMail1798300000000,
  LetProvidersTellAndStreamsRest1798310000000,
  CountDeliveriesAsTheyChange1798320000000,
  SendAgainToThoseWhoNeverGotIt1798320001000,
  LetDeliveriesBeTakenInPlace1798330000000,
  LetAnswersOfOfficesFindTheirLetter1798340000000,
  LetCampaignsHoldVariables1798340001000,
  WarmStreamsUpAndNameLargeOperatorsAlone1798350000000,
  KeepKeysThatMailIsEncryptedFor1798360000000,
  SendLettersAgainThatDidNotArrive1798370000000,
  KeepWhatAnAudienceWasCountedAs1798380000000,
  LetLettersGoAsPdf1798390000000,
];
