import type { Feedback } from './classify.js';
import { isFromMailSystem } from './generic-report.js';
import { readMail } from './mail/read-mail.js';

/**
 * What came back for a letter, where an office may have written it: a person's words are an answer, however they begin ("Stop …" ends
 * nobody's subscription), and what a program sent never is (RFC 3834 2), so that it is passed on to nobody.
 * @param from the sender of its envelope, empty for none; undefined where nobody tells
 */
export function asAnswer(feedback: Feedback, raw: Uint8Array, from: string | undefined): Feedback {
  const { kind } = feedback;
  if (kind !== 'reply' && kind !== 'unsubscribe' && kind !== 'other') return feedback;
  const mail = readMail(raw);
  const { headers } = mail;
  const submitted = headers.text('auto-submitted').trim().toLowerCase();
  const byProgram =
    from === '' ||
    (submitted !== '' && !/^no\b/.test(submitted)) ||
    headers.has('list-id') ||
    headers.has('list-unsubscribe') ||
    /^(?:bulk|list|junk)$/i.test(headers.text('precedence').trim()) ||
    isFromMailSystem(mail);
  return { ...feedback, kind: byProgram ? 'auto_reply' : 'reply' };
}
