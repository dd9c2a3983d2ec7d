import {
  DENIAL_CERTAINTIES,
  type DenialCertainty,
  type ReadClaim,
  type ReadDenial,
  type ReportReading,
} from '#contracts';
import type { Day, Days } from './calendar.js';
import type { Draft } from './grammar.js';
import { speakersOf, tellingOf } from './telling.js';

const sameFigure = (a: Draft, b: Draft) =>
  a.figure.min === b.figure.min && a.figure.max === b.figure.max && a.figure.qualifier === b.figure.qualifier;

/** "15" and "fifteen", or "500" and "more than 500": one number, hedged or not. */
function sameNumber(a: Draft, b: Draft): boolean {
  const [x, y] = [a.figure.min ?? a.figure.max, b.figure.min ?? b.figure.max];
  if (a.figure.qualifier === 'range' || b.figure.qualifier === 'range') return sameFigure(a, b);
  return x !== null && x === y;
}

const sameDays = (a: Draft, b: Draft) => a.days?.from === b.days?.from && a.days?.until === b.days?.until;

function overlap(a: Draft, b: Draft): boolean {
  if (!a.days || !b.days) return true;
  return a.days.from <= (b.days.until ?? '9999') && b.days.from <= (a.days.until ?? '9999');
}

const LITTLE = new Set(['the', 'of', 'a', 'an', 'its', 'their', 'and', 'in', 'on', 'for', 'who', 'citing']);
const tokens = (name: string) =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !LITTLE.has(word));

/** "the chair of the commission" is "the chair of the Congressional-Executive Commission": one name holds all words of the other. */
function sameSpeaker(a: string | null, b: string | null): boolean {
  if (a === b || a === null || b === null) return a === b;
  const [x, y] = [tokens(a), tokens(b)].sort((p, q) => p.length - q.length) as [string[], string[]];
  return x.length > 0 && x.every((word) => y.includes(word));
}

/** "The ten", "those 15 people": a figure that is only pointed at again. */
const POINTED = /^(?:the|these|those|all|this|that)\b/i;

/** Two sayings of one fact: same number, dates that do not disagree, and no second speaker who says it on his own. */
function repeats(a: Draft, b: Draft): boolean {
  if (a.what !== b.what) return false;
  const speakers =
    a.namesSpeaker && b.namesSpeaker && !sameSpeaker(a.attributedTo, b.attributedTo) && !POINTED.test(b.wording);
  if (a.figure.qualifier === 'vague' || b.figure.qualifier === 'vague') {
    return sameFigure(a, b) && !speakers && sameDays(a, b) && a.wording.split(' ')[0] === b.wording.split(' ')[0];
  }
  if (!sameNumber(a, b) || !overlap(a, b)) return false;
  return !speakers || !sameFigure(a, b);
}

const inside = (a: Days, b: Days) => a.from >= b.from && (a.until ?? '9999') <= (b.until ?? '9999');

/** Keeps the saying that tells more, with the date and places that only the other gave. */
function merged(a: Draft, b: Draft): Draft {
  const keep = !a.days && b.days && a.sentence.words.length < b.sentence.words.length * 3 ? b : a;
  const drop = keep === a ? b : a;
  const hedged = keep.figure.qualifier === 'exact' && drop.figure.qualifier !== 'exact' ? drop.figure : keep.figure;
  const narrow = drop.days && keep.days && inside(drop.days, keep.days) ? drop : keep;
  const days = narrow.days ?? drop.days;
  const aggregate = narrow.aggregate === null ? null : keep.aggregate;
  const places = [...new Set([...keep.places, ...drop.places])];
  return { ...keep, figure: hedged, days, aggregate, places, attributedTo: keep.attributedTo ?? drop.attributedTo };
}

/** Undated claims take the date of a dated one with the very same number. */
function lendDates(drafts: Draft[]): void {
  for (const draft of drafts) {
    if (draft.days || draft.figure.qualifier === 'vague' || draft.aggregate !== null) continue;
    const dated = drafts.find(
      (other) => other.days && other.what === draft.what && other.aggregate === null && sameNumber(other, draft),
    );
    if (dated) draft.days = dated.days;
  }
}

/** "27 caught, 9 on the 18th and 18 on the 19th": the undated sum spans its parts' dates. */
function dateSums(drafts: Draft[]): void {
  const exact = drafts
    .filter(({ figure, aggregate }) => figure.qualifier === 'exact' && aggregate === null)
    .slice(0, 40);
  for (const whole of exact.filter(({ days }) => days === null)) {
    const size = whole.figure.min ?? 0;
    const parts = exact.filter((part) => part.days && part.what === whole.what && (part.figure.min ?? 0) < size);
    for (const a of parts) {
      const b = parts.find((other) => other !== a && (a.figure.min ?? 0) + (other.figure.min ?? 0) === size);
      if (!a.days || !b?.days) continue;
      const ends = [a.days.until ?? a.days.from, b.days.until ?? b.days.from].sort();
      whole.days = { from: a.days.from < b.days.from ? a.days.from : b.days.from, until: ends[1] as string };
      break;
    }
  }
}

function toClaim(draft: Draft, published: Day | null): ReadClaim {
  const { what, figure, days, places, attributedTo, aggregate, sentence } = draft;
  return {
    what,
    countMin: figure.min,
    countMax: figure.max,
    qualifier: figure.qualifier,
    dateStart: days?.from ?? null,
    dateEnd: days?.until ?? days?.from ?? null,
    places,
    attributedTo,
    quote: sentence.words,
    quoteStart: sentence.start,
    quoteEnd: sentence.end,
    aggregate,
    ...tellingOf(draft, published),
  };
}

const isDenial = (certainty: Draft['certainty']): certainty is DenialCertainty =>
  DENIAL_CERTAINTIES.some((word) => word === certainty);

/** What is denied, stopped or left open: one for each sentence and act. */
function denialsOf(drafts: Draft[]): ReadDenial[] {
  const seen = new Set<string>();
  return drafts.flatMap(({ certainty, what, sentence, attributedTo, speakers }) => {
    const key = `${sentence.start} ${what} ${certainty}`;
    if (!isDenial(certainty) || seen.has(key)) return [];
    seen.add(key);
    const { words: quote, start: quoteStart, end: quoteEnd } = sentence;
    const said = { attributedTo, speakers: speakersOf({ attributedTo, ...(speakers && { speakers }) }) };
    return [{ certainty, what, ...said, quote, quoteStart, quoteEnd }];
  });
}

/** "They again sent hundreds back," somebody says of an event that the report has already counted. */
function echoes(draft: Draft, kept: Draft[]): boolean {
  const quoted = /^["“”«「]/.test(draft.sentence.words);
  if (!quoted || draft.figure.qualifier !== 'vague' || draft.days !== null) return false;
  return kept.some(
    ({ what, aggregate, figure }) => what === draft.what && aggregate === null && figure.qualifier !== 'vague',
  );
}

/** Weighs the drafts of one report together: repeated facts become one claim; claims and denials stand in the order of the text. */
export function settle(drafts: Draft[], published: Day | null): Pick<ReportReading, 'claims' | 'denials'> {
  const kept: Draft[] = [];
  for (const draft of drafts.filter(({ certainty }) => !isDenial(certainty))) {
    if (echoes(draft, kept)) continue;
    const at = kept.slice(-60).findIndex((other) => repeats(other, draft));
    const index = at < 0 ? -1 : at + Math.max(0, kept.length - 60);
    if (index < 0) kept.push({ ...draft });
    else kept[index] = merged(kept[index] as Draft, draft);
  }
  lendDates(kept);
  dateSums(kept);
  const claims = kept.map((draft) => toClaim(draft, published)).sort((a, b) => a.quoteStart - b.quoteStart);
  return { claims, denials: denialsOf(drafts) };
}
