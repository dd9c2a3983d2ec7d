/**
 * mail: from a message to every recipient's inbox, or an explanation why not.
 * Owns: messages, deliveries and their states, who may be mailed, handing over to the relay, suppressed addresses, the
 * development mailbox. Does not own: why a message is sent, who is in its audience, what its text says.
 * Words: Message (what is sent, composed once), Delivery (one message to one recipient), Stream (a class of mail), Route (relay
 * or mailbox), Suppression (an address never to be mailed again), slot (a place that each delivery fills), try (one handing-over).
 */
export { isAscii, parseAddress, readAddress } from './address.js';
export type { MailAddress } from './address.js';
export { DkimKeys, type DkimKeyView, type NewDkimKey } from './dkim/dkim-keys.js';
export { DKIM_ALGORITHMS, type DkimAlgorithm } from './dkim/dkim-signature.js';
export type { CheckName, Finding, FindingState } from './doctor/finding.js';
export { MailDoctor } from './doctor/mail-doctor.js';
export { TxtLookup, TxtUnanswered } from './doctor/txt-lookup.js';
export { mailError } from './mail.errors.js';
export { classifyMail, type Feedback, type FeedbackKind } from './feedback/classify.js';
export { FeedbackIntake, type TakenFeedback } from './feedback/feedback-intake.js';
export { type KeptReply, KeptReplies } from './feedback/kept-replies.js';
export { ownWords } from './feedback/mail/own-words.js';
export { FeedbackReader } from './feedback/feedback-reader.js';
export { InboundServer } from './feedback/inbound-server.js';
export { SnsCertificates } from './feedback/webhooks/sns-certificates.js';
export type { WebhookCall } from './feedback/webhooks/webhook.js';
export { WebhookIntake } from './feedback/webhooks/webhook-intake.js';
export { StreamControl } from './streams/stream-control.js';
export { StreamJudge } from './streams/stream-judge.js';
export { PolledMailbox } from './feedback/polled-mailbox.js';
export { ReturnPath } from './feedback/return-path.js';
export { feedbackLostWork } from './feedback/lost-feedback.query.js';
export type { Verdict } from './feedback/judge.js';
export { REASONS, type Reason } from './feedback/reasons.js';
export { mailEntities } from './mail.entities.js';
export {
  bringForward,
  forgetPaces,
  hearFeedback,
  type HearFeedbackPayload,
  judgeStreams,
  pollMailbox,
  mailJobs,
  sendBulk,
  sendInstant,
  resendMessage,
  type ResendMessagePayload,
  sendPrompt,
  type SendMailPayload,
} from './mail.jobs.js';
export { MailModule } from './mail.module.js';
export { MailService, type Recipient } from './mail.service.js';
export { mailLostWork } from './lost-mail.query.js';
export type { ComposeMessage } from './message-rules.js';
export type { MessageLink } from './message.entity.js';
export { Mailbox, type MailboxItem, type MailboxMailView } from './mailbox/mailbox.js';
export { MailboxServer, type MailboxEnvelope } from './mailbox/mailbox-server.js';
export type { GivenKey } from './pgp/given-key.js';
export { MailKeys, type MailKeyView } from './pgp/mail-keys.js';
export { Postman, type Turn } from './postman.js';
export type { RecipientSelect } from './preparation.query.js';
export { masked } from './masked.js';
export { MailControl } from './mail-control.js';
export { MailPreview, type PreviewedMail } from './mail-preview.js';
export { MailStopping } from './mail-stopping.js';
export { MessageReader } from './message-reader.js';
export type { MessagePace, MessageProgress } from './progress.query.js';
export type { Retried } from './retry.query.js';
export { resendLostWork } from './resend/lost-resends.query.js';
export { ResendPlan } from './resend/resend-plan.js';
export { Resending } from './resend/resending.js';
export { SuppressionList } from './suppression-list.js';
export { OldPaces } from './pace/old-paces.js';
export { PutOffMail } from './pace/put-off-mail.js';
export { type MxAnswer, MxLookup, MxUnanswered } from './pace/mx-lookup.js';
export { RelayTimeouts } from './relay-timeouts.js';
