import { isAscii } from '../address.js';

/** RFC 5322 2.1.1: a line should have 78 characters at most; RFC 2047 2 allows 76 where a line holds an encoded word. */
const LINE = 76;
/** Bytes in one encoded word: `=?utf-8?B?` and `?=` take 12 of its 75 characters, 60 are left for base64. */
const WORD_BYTES = 45;
/** Longer names are written as encoded words, which fold anywhere. */
const LONGEST_PLAIN_NAME = 60;

/** Unstructured text for a header, folded: as it stands when it is plain ASCII, else as encoded words (RFC 2047). */
export function headerText(text: string, name: string): string {
  return isPlain(text) ? folded(text, name.length + 2) : encodedWords(text);
}

/** `name <address>`, or the address alone (RFC 5322 3.4). The address is ASCII, or UTF-8 by its bytes (RFC 6532). */
export function mailboxText(name: string, address: string): string {
  if (name === '') return address;
  const phrase = phraseOf(name);
  return `${phrase}${phrase.length + address.length > LINE - 15 ? '\r\n' : ''} <${address}>`;
}

/** Text by its bytes in UTF-8, each as one character: so mails are put together, hashed and written. */
export function utf8Bytes(text: string): string {
  return isAscii(text) ? text : Buffer.from(text).toString('latin1');
}

/** A date as RFC 5322 3.3 writes it, in UTC. */
export function dateText(date: Date): string {
  return date.toUTCString().replace('GMT', '+0000');
}

/** Whether text can stand in a header as it is: nothing that a reader would decode, lose or that could not be folded. */
function isPlain(text: string): boolean {
  return isAscii(text) && !text.includes('=?') && !/^ | $|[^ ]{900}/.test(text);
}

function phraseOf(name: string): string {
  if (!isPlain(name) || name.length > LONGEST_PLAIN_NAME) return encodedWords(name);
  if (/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?: [A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/.test(name)) return name;
  return `"${name.replace(/["\\]/g, '\\$&')}"`;
}

/** Every word by itself whole characters: a reader decodes each alone. */
function encodedWords(text: string): string {
  const words: string[] = [];
  let word = '';
  let bytes = 0;
  for (const character of text) {
    const length = Buffer.byteLength(character);
    if (bytes + length > WORD_BYTES) {
      words.push(word);
      word = '';
      bytes = 0;
    }
    word += character;
    bytes += length;
  }
  if (word !== '') words.push(word);
  return words.map((each) => `=?utf-8?B?${Buffer.from(each).toString('base64')}?=`).join('\r\n ');
}

/** Folds before spaces, so that unfolding gives the same text again. @param used what stands on the first line already */
function folded(text: string, used: number): string {
  let column = used;
  let out = '';
  for (const piece of text.split(/(?<=[^ ])(?= )/)) {
    if (column + piece.length > LINE && out !== '') {
      out += '\r\n';
      column = 0;
    }
    out += piece;
    column += piece.length;
  }
  return out;
}
