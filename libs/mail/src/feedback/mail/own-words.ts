/** The line above a mail that is quoted, as programs write it in the languages of offices. */
const QUOTES =
  /^\s*(?:-{2,} ?(?:original message|forwarded message|원본 ?메일|원본 ?메시지|original-nachricht|ursprüngliche nachricht|message d'origine|原始邮件|原始郵件|元のメッセージ).*|_{10,}|(?:from|von|de|보낸 ?사람|发件人|寄件者|差出人) ?[:：].*@.*|(?:on|am|le|el) .{4,200}(?:wrote|schrieb|a écrit|escribió) ?:|.{4,200}(?:님이 작성|写道|寫道|wrote|のメール) ?[:：]?)\s*$/i;

/** A text up to the mail that it quotes, without quoted lines: what its sender wrote. Linear in its length. */
export function ownWords(text: string): string {
  const own: string[] = [];
  for (const line of text.split('\n')) {
    if (line.length < 400 && QUOTES.test(line)) break;
    if (!/^\s*>/.test(line)) own.push(line.trimEnd());
  }
  return own
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
