import type { Mail } from './mail/read-mail.js';

const SUBJECT =
  /^\s*(?:auto(?:matic(?:ally)?)?[- ]?(?:reply|response|responder|generated reply)?\s*:|auto(?:matic)?[- ]?(?:reply|response)\b|out of (?:the )?office|away from|on (?:vacation|leave|holiday)|vacation\b|abwesenheit|automatische antwort|réponse automatique|absence du bureau|respuesta automática|fuera de la oficina|resposta automática|risposta automatica|fuori sede|автоответ|自動(?:応答|返信)|不在|自动(?:回复|答复)|자동 ?(?:응답|회신)|부재)/i;
const GONE =
  /(?:this )?(?:e-?mail )?(?:inbox|address|mailbox|account)\b.{0,60}\bis no longer (?:in use|active|monitored)/i;

/** Whether a program answered for a person (RFC 3834): such mail is never answered. */
export function isAutoReply({ headers }: Mail): boolean {
  const submitted = headers.text('auto-submitted').toLowerCase();
  if (/^auto-(?:replied|notified)/.test(submitted)) return true;
  if (/^auto[_-]reply/i.test(headers.text('precedence'))) return true;
  if (/vacation/i.test(headers.text('x-apple-action'))) return true;
  if (
    ['x-autoreply', 'x-autorespond', 'x-auto-reply', 'x-autoresponse', 'x-mail-autoreply'].some((name) =>
      headers.has(name),
    )
  )
    return true;
  const isList = headers.has('list-id') || /^(?:bulk|list)$/i.test(headers.text('precedence').trim());
  if (/^auto-generated/.test(submitted) && !isList) return true;
  return SUBJECT.test(headers.text('subject'));
}

/** Whether an automatic answer says that the mailbox is not used any more. */
export function saysMailboxIsGone(text: string): boolean {
  return GONE.test(text.slice(0, 4000));
}
