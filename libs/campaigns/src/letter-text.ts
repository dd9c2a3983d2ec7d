/** A letter as the office reads it: salutation, what the supporter wrote, the supporter's name. */
export function letterText({ salutation, body, name }: { salutation: string; body: string; name: string }): string {
  const greeting = /[,.:;]$/.test(salutation) ? salutation : `${salutation},`;
  return `${greeting}\n\n${body}\n\n${name}\n`;
}
