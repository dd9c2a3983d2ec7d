import type { Words } from '#face';

/** A message's subject. That of letters is different for each writer, and is theirs alone: a word stands for it. */
export function subjectInWords(t: Words, subject: string): string {
  return subject.includes('{{') ? t('console.mail.ownSubject') : subject;
}
