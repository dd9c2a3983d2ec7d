import type { AlertText } from './alert.entity.js';

/** One message of an alert, and who of its audience gets it. */
export interface AudiencePart {
  messageId: string;
  /** Of the people; null when everybody who is left gets this one. */
  language: string | null;
  discreet: boolean | null;
  /** The alert's other messages: whoever has a delivery in one of them gets none here. */
  others: string[];
}

/**
 * Shares an audience out among the messages of an alert, in the order in which they are prepared: first those whose language has a text
 * of its own, then the rest in the alert's language, and last of all, in the discreet form of it, whoever is left. So nobody gets two
 * mails and nobody is missed, although people may change their language or become discreet while deliveries are written.
 * @param texts of an approved alert, the one in its own language first
 */
export function partsOf(texts: readonly AlertText[]): AudiencePart[] {
  const [own, ...rest] = texts;
  const all = texts.flatMap(({ messageId, discreetMessageId }) => [messageId!, discreetMessageId!]);
  const part = (messageId: string, language: string | null, discreet: boolean | null) => {
    return { messageId, language, discreet, others: all.filter((id) => id !== messageId) };
  };
  return [
    ...rest.flatMap(({ language, messageId, discreetMessageId }) => [
      part(messageId!, language, false),
      part(discreetMessageId!, language, true),
    ]),
    part(own!.messageId!, null, false),
    part(own!.discreetMessageId!, null, null),
  ];
}

/**
 * The same by language alone, the alert's own first: a few of each are prepared before all, so that nobody's mail waits until those who
 * read another language are found.
 */
export function leadsOf(texts: readonly AlertText[]): AudiencePart[] {
  const all = texts.flatMap(({ messageId, discreetMessageId }) => [messageId!, discreetMessageId!]);
  return texts.flatMap(({ language, messageId, discreetMessageId }) =>
    [messageId!, discreetMessageId!].map((id, form) => {
      return { messageId: id, language, discreet: form === 1, others: all.filter((other) => other !== id) };
    }),
  );
}
