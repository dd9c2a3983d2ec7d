import { phrases } from './rules/phrases.js';
import type { Software } from './software/index.js';
import type { Mail } from './mail/read-mail.js';

const DAEMON =
  /\b(?:post[_-]?master|mailer[-_ ]?daemon|mail[- ]?daemon|mdaemon|mail (?:delivery|deliver) (?:sub)?system|mail administrator|system administrator|no-?reply@[^>]*(?:dion|auone|ezweb))|^\s*root@|sysadmin@|noreply-dmarc/i;
const SUBJECT =
  /\b(?:undeliver(?:ed|able)|not? delivered|non[- ]?deliver(?:y|able)|deliver(?:y|ed) (?:has )?(?:fail|status|report|error|problem|notification|delay)|delivery[- ]failure|mail (?:delivery|system) (?:fail|error|status|problem)|mail(?:er)? (?:error|failure)|failure notice|returned (?:mail|to sender|message)|mail failure|message (?:delivery|could not|not delivered|you sent blocked|frozen)|could not be delivered|delayed mail|warning: (?:message|could not)|error sending your mail|bounce\]|failed delivery|sorry, your message)|nicht zugestellt|unzustellbar|non remis|échec de la remise|no se ha podido entregar|no entregado|não entregue|mancato recapito|недоставлен|не доставлен|配信(?:でき|不能|に失敗)|配送失敗|エラーメール|退信|无法投递|系统退信|반송|배달되지|전송 실패/i;

/** Whether a mail comes from the mail system rather than from a person. */
export function isFromMailSystem({ headers }: Mail): boolean {
  if (DAEMON.test(headers.text('from')) || DAEMON.test(headers.text('sender'))) return true;
  const path = headers.text('return-path');
  return (/^<?\s*>?$|mailer-daemon/i.test(path) && headers.has('return-path')) || headers.has('x-failed-recipients');
}

/** Whether a subject is one that only reports carry. */
export function isReportSubject(subject: string): boolean {
  return SUBJECT.test(subject) && !/^\s*(?:re|aw|antw|回复|답장)\s*:/i.test(subject);
}

const FAILURE =
  /undeliver|(?:could|can|was|were|has|have)(?:n't| ?not)(?: be| been)? (?:delivered|sent)|unable to deliver|cannot be delivered|deliver(?:y|ed)? (?:has )?(?:failed|failure|error|problem)|did not reach|permanent (?:error|failure|fatal)|fatal error|returned to (?:the )?sender|rejected|mailbox (?:is )?full|user unknown|unknown user|no such user|over quota|\b[45]\d\d[ -]\S|\b[45]\.\d\.\d\b|配信|送信でき|届け|失敗しました|nicht zugestellt|n'a pas pu être|no pudo ser entregado|não pôde ser entregue|не может быть доставлено|无法|전송하지 못|배달할 수 없/i;

/** Whether a text tells of a message that did not arrive. */
export function tellsOfFailure(text: string): boolean {
  return FAILURE.test(text.slice(0, 20_000));
}

/** How programs that nobody has described put it: labels before an address, or an address at the head of a line. */
export const UNDESCRIBED: Software = {
  name: 'undescribed',
  signs: [],
  address: [
    /^\s*(?:<|")?([^\s<>"()]+@[^\s<>"():]+)(?:>|")?\s*:?\s*(?:\.\.\.\s*(.*))?$/,
    /^\s*<([^\s<>]+@[^\s<>]+)>:?,?\s+(.*)$/,
    /^\s*\*?\s*([^\s<>"():]+@[^\s<>"():]+):\s+(.*)$/,
    /(?:address(?:es)?|recipients?|addressed to|delivered to|rcpt to|deliver(?:y)?(?: failed)?(?: (?:message|mail|it))? to|failed to deliver to|error-for|undeliverable(?: to)?|mailbox is full|unknown user|intended recipient|sent (?:mail )?to|following message to|受信者|宛先|あて先|получател[ьюя]+|empfänger|destinataire|destinatario|destinatário|收件人|받는 사람)\s*[:：(]*\s*<?(?<address>[^\s<>"();,:：]+@[^\s<>"();,:]+)>?(?<said>.*)$/i,
    /^(?<said>.*<(?<address>[^\s<>@]+@[^\s<>@]+)>.*\b(?:[45]\d\d|[45]\.\d\.\d+)\b.*)$/,
    /^(?<said>.*\b[45]\d\d\b.*<(?<address>[^\s<>@]+@[^\s<>@]+)>.*)$/,
    /^(?<said>(?:The )?(?:user|mailbox|account)\s+(?<address>[^\s<>@]+@[^\s<>@]+)\s.*)$/i,
  ],
  asksOriginal: true,
  hints: [['mailboxfull', phrases('mailbox is full:')]],
};
