import { useEffect, useState } from 'react';

/** A stretch of a report's text that somebody marked: UTF-16 offsets and its words. */
export interface Marked {
  quote: string;
  quoteStart: number;
  quoteEnd: number;
}

/**
 * What is marked in the text of the report that is open; kept while a form is filled in, until something else is marked.
 * @param text the report's @param key of the report, so that nothing is carried from one to the next
 */
export function useMarkedSpan(text: string, key: string): [Marked | null, () => void] {
  const [marked, setMarked] = useState<Marked | null>(null);
  useEffect(() => setMarked(null), [key]);
  useEffect(() => {
    const changed = () => {
      const found = spanOf(document.getSelection(), text);
      if (found !== null) setMarked(found);
    };
    document.addEventListener('selectionchange', changed);
    return () => document.removeEventListener('selectionchange', changed);
  }, [text]);
  return [marked, () => setMarked(null)];
}

/** The marked words without the space around them; null when nothing of a report's text is marked. */
function spanOf(selection: Selection | null, text: string): Marked | null {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start === null || end === null ? null : trimmed(text, start, end);
}

/** A span without the space around it; null when nothing is left. */
export function trimmed(text: string, start: number, end: number): Marked | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const quote = words.trim();
  return quote === '' ? null : { quote, quoteStart: from, quoteEnd: from + quote.length };
}

/** Where a place in the document stands in the report's text: each stretch of it says where it begins. */
function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const stretch = element?.closest<HTMLElement>('[data-start]');
  if (stretch?.dataset['start'] !== undefined && !(node instanceof Element))
    return Number(stretch.dataset['start']) + offset;
  // Marked up to the edge of a stretch, the browser names the element and which of its children.
  const body = element?.closest('[data-report-text]');
  if (body === null || body === undefined) return null;
  const after = node instanceof Element ? node.childNodes[offset] : null;
  const next =
    after instanceof HTMLElement
      ? after.matches('[data-start]')
        ? after
        : after.querySelector<HTMLElement>('[data-start]')
      : null;
  const begin = next?.dataset['start'];
  if (begin !== undefined) return Number(begin);
  const last = [...body.querySelectorAll<HTMLElement>('[data-start]')].at(-1);
  return last === undefined ? null : Number(last.dataset['start']) + (last.textContent?.length ?? 0);
}

/** Marks words in the document, as a person does with the mouse. */
export function markInDocument(start: number, end: number): void {
  const from = placeOf(start, false);
  const to = placeOf(end, true);
  if (from === null || to === null) return;
  document.getSelection()?.setBaseAndExtent(...from, ...to);
  from[0].parentElement?.scrollIntoView({ block: 'nearest' });
}

function placeOf(offset: number, ending: boolean): [Node, number] | null {
  for (const stretch of document.querySelectorAll<HTMLElement>('[data-report-text] [data-start]')) {
    const begin = Number(stretch.dataset['start']);
    const length = stretch.textContent?.length ?? 0;
    const inside = ending ? offset > begin && offset <= begin + length : offset >= begin && offset < begin + length;
    if (inside && stretch.firstChild !== null) return [stretch.firstChild, offset - begin];
  }
  return null;
}

/** The sentence after, or before, a place; for marking with nothing but a keyboard. */
export function sentenceFrom(text: string, language: string | null, from: number, step: 1 | -1): Marked | null {
  const segments = new Intl.Segmenter(language ?? undefined, { granularity: 'sentence' }).segment(text);
  const spans = [...segments].flatMap(({ index, segment }) => trimmed(text, index, index + segment.length) ?? []);
  return step === 1
    ? (spans.find(({ quoteStart }) => quoteStart >= from) ?? spans[0] ?? null)
    : (spans.findLast(({ quoteEnd }) => quoteEnd <= from) ?? spans.at(-1) ?? null);
}
