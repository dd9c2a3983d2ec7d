import { matchesOf } from './matches.js';
const ABBREVIATIONS = new Set(
  'mr mrs ms dr gen sen rep gov st jr sr prof rev col lt sgt capt amb no vs etc inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun approx est fig vol a.m p.m e.g i.e cf al'.split(
    ' ',
  ),
);
const OPENERS_AFTER_INITIAL =
  /^(?:The|He|She|They|It|In|On|A|An|But|And|This|That|These|Those|We|Many|Some|At|As|For|When)\s/;
const CLOSERS = '"\'”’»)]」』）】';

function endOfClosers(text: string, at: number): number {
  let end = at;
  while (end < text.length && CLOSERS.includes(text[end] as string)) end++;
  return end;
}

function isAbbreviation(text: string, dot: number, next: number): boolean {
  let from = dot;
  while (from > 0 && dot - from < 12 && /[A-Za-z.]/.test(text[from - 1] as string)) from--;
  const word = text.slice(from, dot);
  if (ABBREVIATIONS.has(word.toLowerCase())) return true;
  const initial = /(?:^|\.)[A-Z]$/.test(word);
  return initial && !OPENERS_AFTER_INITIAL.test(text.slice(next, next + 8));
}

/** Offsets at which a sentence of an English paragraph ends. Knows initials, titles, months and "U.S.". */
export function englishBreaks(text: string): number[] {
  const breaks: number[] = [];
  for (const found of matchesOf(text, /[.!?…]/g)) {
    const end = endOfClosers(text, found.index + 1);
    if (end >= text.length || !/\s/.test(text[end] as string)) continue;
    let next = end;
    while (next < text.length && /\s/.test(text[next] as string)) next++;
    if (!/[A-Z0-9"'“‘«([{À-Þ\u3000-\uffff-]/.test(text[next] ?? '')) continue;
    if (found[0] === '.' && isAbbreviation(text, found.index, next)) continue;
    breaks.push(end);
  }
  return breaks;
}

/** Offsets at which a sentence of a Korean paragraph ends: a full stop after Hangul, also without a space behind it. */
export function koreanBreaks(text: string): number[] {
  const breaks: number[] = [];
  for (const found of matchesOf(text, /[.!?。]/g)) {
    const before = text[found.index - 1] ?? '';
    if (found[0] === '.' && !/[\p{Script=Hangul}\p{Script=Han})\]”"’'」%]/u.test(before)) continue;
    const end = endOfClosers(text, found.index + 1);
    const quoted = end > found.index + 1;
    const next = text.slice(end, end + 3);
    if (quoted && /^(?:고|라|며|면서|는|이라|란|라는)/.test(next)) continue;
    breaks.push(end);
  }
  return breaks;
}

/** Offsets at which a sentence of a Chinese or Japanese paragraph ends. A quotation that its sentence goes on after is not cut. */
export function cjkBreaks(text: string, language: string): number[] {
  const breaks: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string;
    if (letter === '「' || letter === '『') depth++;
    else if ((letter === '」' || letter === '』') && depth > 0) depth--;
    if (!'。！？!?'.includes(letter)) continue;
    if (language === 'ja' && depth > 0) continue;
    const end = endOfClosers(text, at + 1);
    if (end > at + 1 && /[とがなのをは、，,]/.test(text[end] ?? '')) continue;
    if (end > at + 1) depth = 0;
    breaks.push(end);
  }
  return breaks;
}
