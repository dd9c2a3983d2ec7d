import { type MailboxItemView, mayDo, type Role } from '#contracts';
import { masked, type MailboxItem, type MailboxMailView } from '#mail';

/** Whether a mail of the development mailbox holds a link by which whoever has it signs in as somebody. */
export function opensAccounts({ text, html }: Pick<MailboxMailView, 'text' | 'html'>): boolean {
  return [text, html].some((part) => part !== null && /\/console\/(password|welcome)\//.test(part));
}

/**
 * A mail of the development mailbox as a list shows it: recipients masked. A letter goes in its writer's name and under their own
 * subject, so whoever may not see people gets its From without the name, and no subject.
 * @param organisation whose name stands in the From of all other mail
 */
export function keptMailForList(mail: MailboxItem, role: Role, organisation: string): MailboxItemView {
  const view = { ...mail, to: mail.to.map(masked) };
  const [, name, address = ''] = /^(.*) <([^<>]*)>$/s.exec(mail.from) ?? [];
  if (name === undefined || name === organisation || mayDo(role, 'subscribers.disclose')) return view;
  return { ...view, from: address, subject: '' };
}
