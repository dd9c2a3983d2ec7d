/** What a mail says, in both parts; the text part is equal in meaning (docs/mail.md 11). */
export interface MailText {
  subject: string;
  textBody: string;
  htmlBody: string;
}

/** Whose mail it is. */
export interface Sender {
  organisation: string;
  publicUrl: string;
}
