import type { Found } from './harm-pattern.js';

/** Where a sentence ends: after a full stop before a capital, after an ideographic one, at a line. */
const BREAK = /(?<=[.!?]["”’)]?)\s+(?=["“‘(]?[A-Z\d가-힣])|(?<=[。！？][”」』]?)|\n+/g;

/** The sentences of a text with their places in it; details that identify together are looked for within one. */
export function sentencesOf(text: string): (Found & { text: string })[] {
  const sentences: (Found & { text: string })[] = [];
  let start = 0;
  const add = (end: number) => {
    if (end > start) sentences.push({ start, end, text: text.slice(start, end) });
  };
  for (const gap of text.matchAll(BREAK)) {
    if (isAbbreviation(text.slice(start, gap.index))) continue;
    add(gap.index);
    start = gap.index + gap[0].length;
  }
  add(text.length);
  return sentences;
}

/** "Mrs." and "Oct." end no sentence. */
function isAbbreviation(before: string): boolean {
  return /\b(?:Mr|Mrs|Ms|Dr|St|No|Rev|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.N)\.$/.test(before);
}
