import { daysBetween } from '../calendar.js';
import { venuesIn } from '../gazetteer.js';
import type { Draft } from '../grammar.js';
import { draft, type Told } from './draft.js';
import type { CjkCount } from './rules.js';
import type { Parts, Thread } from './thread.js';

const ONE_MONTH = 31;
const NEAR_PARAGRAPHS = 2;

/** "내역은 2021년 7월 약 50명, …", "지난해 196명보다": figures with days of their own of what was told before. */
function listed(parts: Parts, at: number, { drafts, rules }: Thread): Told | null {
  const { counts, dates, words, sentence } = parts;
  const count = counts[at] as CjkCount;
  const before = drafts.findLast(({ certainty }) => certainty !== 'denied' && certainty !== 'unconfirmed');
  const date = dates.findLast(({ start, end }) => start >= (counts[at - 1]?.end ?? 0) && end <= count.start);
  if (!before || !date || sentence.paragraph - before.sentence.paragraph > 1) return null;
  const whole = counts.filter(({ part }) => part === null);
  const each = whole.every((other, i) =>
    dates.some(({ start, end }) => start >= (whole[i - 1]?.end ?? 0) && end <= other.start),
  );
  const numbered = rules.howMany.test(words.slice(Math.max(0, count.start - 14), count.start));
  const list =
    numbered ||
    (whole.length > 1 && each) ||
    rules.breakdown.test(words) ||
    rules.compared.test(words.slice(Math.max(0, count.start - 12), count.end + 8));
  const days = { from: date.from, until: date.until };
  return list ? { what: before.what, days, since: date.since, places: venuesIn(words), certainty: undefined } : null;
}

/** "모두 60명이다": the figure of an act that the sentence before told without one, or another figure of the event told last. */
export function carriedOver(parts: Parts, at: number, thread: Thread): Draft | null {
  const { open, rules, drafts } = thread;
  const { sentence, words, acts } = parts;
  const count = parts.counts[at] as CjkCount;
  const estimated =
    acts.every(({ end }) => end <= count.start) &&
    rules.estimates.test(words.slice(Math.max(0, count.start - 8), count.end + 14));
  if ((acts.length > 0 && !estimated) || count.part !== null || count.qualifier === 'vague') return null;
  const list = listed(parts, at, thread);
  if (list) return draft(parts, count, list, false, thread);
  if (!estimated && !rules.howMany.test(words.slice(Math.max(0, count.start - 14), count.start))) return null;
  if (open !== null && sentence.paragraph - open.paragraph <= 1) {
    const what = open.act.mood === 'feared' ? 'at_risk' : open.act.what;
    return draft(
      parts,
      count,
      { what, days: open.days, places: open.places, certainty: undefined },
      open.act.state,
      thread,
    );
  }
  const last = drafts.findLast(({ certainty }) => certainty !== 'denied' && certainty !== 'unconfirmed');
  if (
    !last ||
    (last.aggregate !== null && !estimated) ||
    sentence.paragraph - last.sentence.paragraph > NEAR_PARAGRAPHS
  )
    return null;
  return draft(parts, count, { what: last.what, days: null, places: last.places, certainty: undefined }, false, thread);
}

/** "These people were caught on the 15th": dates the undated claims just before, or the figure of the next sentence. */
export function lendDate({ sentence, acts, counts, dates }: Parts, thread: Thread): Thread['lent'] {
  const act = acts.find(({ mood, what }) => mood === 'actual' && what !== 'arrived');
  const date =
    dates.findLast(({ since, start }) => !since && start < (act?.start ?? 0)) ?? dates.find(({ since }) => !since);
  const what = act?.what ?? thread.drafts.at(-1)?.what;
  const ours = thread.rules.sameGroup.test(sentence.words);
  if (!what || !date || !ours || counts.some(({ who }) => who === 'north_korean')) return null;
  const days = { from: date.from, until: date.until };
  for (const before of thread.drafts.slice(-3)) {
    const near = sentence.paragraph - before.sentence.paragraph <= 1;
    if (near && before.what === what && before.days === null && before.aggregate === null) before.days = days;
  }
  return { what, days };
}

/** The act whose people a sentence did not number, so that the next may. */
export function openAct({ acts, counts, dates, sentence, words }: Parts, found: Draft[]): Thread['open'] {
  const act = acts.findLast(
    ({ mood, what, adnominal, state }) => mood !== 'denied' && what !== 'arrived' && (!adnominal || state),
  );
  if (
    !act ||
    found.some(({ figure }) => figure.qualifier !== 'vague') ||
    counts.some(({ who }) => who !== 'north_korean')
  )
    return null;
  const date = dates.findLast(({ end }) => end <= act.end);
  const days = date ? { from: date.from, until: date.until } : null;
  return { act, days, places: venuesIn(words), paragraph: sentence.paragraph };
}

/** The single events that a sentence dates, so that the next ones need not say it again. */
export function remember({ acts, dates, sentence }: Parts, thread: Thread): void {
  for (const { what, mood, start } of acts) {
    const date = dates.findLast(({ since, end }) => !since && end <= start);
    const short = date && daysBetween(date.from, date.until ?? date.from) <= ONE_MONTH;
    if (mood !== 'actual' || !short || (what !== 'repatriated' && what !== 'detained')) continue;
    const event = { what, days: { from: date.from, until: date.until }, paragraph: sentence.paragraph };
    thread.events = [...thread.events.slice(-7), event];
  }
}

/** A second figure of the event just told has its day. */
export function dated(draft: Draft, { events }: Thread): Draft {
  if (draft.days !== null || draft.aggregate !== null || draft.figure.qualifier === 'vague') return draft;
  const event = events.findLast(({ what }) => what === draft.what);
  if (!event || draft.sentence.paragraph - event.paragraph > NEAR_PARAGRAPHS) return draft;
  return { ...draft, days: event.days, note: 'The day is that of what is told before.' };
}
