/**
 * The language that a text's letters give away (BCP 47), so that it is set and read aloud rightly among other words: Korean, Japanese
 * or Chinese. Null for letters that many languages share.
 */
export function languageOfText(text: string): 'ko' | 'ja' | 'zh' | null {
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  return /\p{Script=Han}/u.test(text) ? 'zh' : null;
}
