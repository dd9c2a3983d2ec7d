/** Words that people wrote are never read as slots of a mail. */
export function literal(words: string): string {
  return words.replaceAll('{{', '{ {');
}
