import { venuesIn } from '../gazetteer.js';
import type { DateMention, Draft, Sentence, Setting } from '../grammar.js';
import { actsIn } from './acts.js';
import { carriedOver, dated, lendDate, openAct, remember } from './carry-over.js';
import { draft, voiceOf } from './draft.js';
import { actOf, dateOf } from './link.js';
import type { CjkAct, CjkCount, CjkRules } from './rules.js';
import { type Parts, take, type Thread } from './thread.js';

function worth(count: CjkCount, act: CjkAct, date: DateMention | null, words: string, rules: CjkRules): boolean {
  const toChina = /中[国國]|중국/.test(words.slice(Math.max(0, act.start - 8), act.end));
  if (act.mood === 'denied' || (act.mood === 'feared' && act.what !== 'repatriated' && !toChina)) return false;
  if (count.weak && date === null && act.mood === 'feared') return false;
  if (act.what === 'arrived' && (count.qualifier === 'vague' || act.mood === 'feared')) return false;
  return !rules.rate.test(words.slice(Math.max(0, count.start - 20), count.end + 12));
}

/** A part of a figure counts only where an act of its own says so ("其中46人还关在中国"). */
function standsAlone(parts: Parts, count: CjkCount, act: CjkAct): boolean {
  if (count.part === null) return true;
  if (count.part === 'listed') return false;
  const others = parts.counts.filter((other) => other !== count && other.part === null);
  if (count.part === 'kin') return others.length === 0 || act.start >= count.end;
  const clause = parts.words.slice(count.end, act.start);
  const between = others.some((other) => other.start >= count.end && other.start < act.start);
  return act.start >= count.end && !between && !/[,，、。；]/.test(clause);
}

/** "一批脱北者，共60人": the vague words are numbered right behind. */
function numberedBehind({ words, counts }: Parts, at: number, rules: CjkRules): boolean {
  const [count, next] = [counts[at] as CjkCount, counts[at + 1]];
  if (!next || count.qualifier !== 'vague' || next.qualifier === 'vague' || next.part !== null) return false;
  return next.start - count.end < 30 && rules.howMany.test(words.slice(count.end, next.start));
}

function draftOf(parts: Parts, at: number, thread: Thread): Draft | null {
  const { words } = parts;
  const { rules } = thread;
  const count = parts.counts[at] as CjkCount;
  const act = actOf(parts, count, rules);
  if (numberedBehind(parts, at, rules)) return null;
  if (!act) return carriedOver(parts, at, thread);
  const date = dateOf(parts, at, act);
  if (!worth(count, act, date, words, rules) || !standsAlone(parts, count, act)) return null;
  const what = act.mood === 'feared' ? 'at_risk' : act.what;
  const days = date ? { from: date.from, until: date.until } : thread.lent?.what === what ? thread.lent.days : null;
  const certainty = act.mood === 'feared' && act.certainty === 'planned' ? 'planned' : undefined;
  return draft(
    parts,
    count,
    { what, days, since: date?.since ?? false, places: venuesIn(words), certainty },
    act.state,
    thread,
  );
}

type Denied = Pick<Draft, 'what'> & { certainty: NonNullable<CjkAct['certainty']> };

/** What a sentence says did not happen, was stopped, or could not be told: one for each act. */
function denialsIn(parts: Parts, thread: Thread): Draft[] {
  const { rules, drafts } = thread;
  const blanket = rules.noSuchPeople.test(parts.words);
  const unable = parts.speakers.length > 0 && rules.cannotTell.test(parts.words) ? drafts.at(-1)?.what : undefined;
  const told: Denied[] = parts.acts.flatMap(({ mood, certainty, what }) =>
    mood === 'denied' && certainty !== null && what !== 'arrived' ? [{ certainty, what }] : [],
  );
  const further: Denied[] = blanket
    ? [{ certainty: 'denied', what: 'repatriated' }]
    : unable
      ? [{ certainty: 'unconfirmed', what: unable }]
      : [];
  return (told.length > 0 ? told : further).map(({ certainty, what }) => {
    const figure = { min: null, max: null, qualifier: 'vague' as const };
    const speakers = voiceOf(parts, thread);
    const attributedTo = speakers.length > 0 ? speakers.join(', citing ') : null;
    const said = { attributedTo, speakers, namesSpeaker: false, certainty, sentence: parts.sentence };
    return { what, figure, wording: '', days: null, places: [], aggregate: null, ...said };
  });
}

/** Reads all claims of a Korean, Chinese or Japanese report by its language's rules. */
export function readCjk(rules: CjkRules, sentences: Sentence[], setting: Setting): Draft[] {
  const topic = actsIn(setting.title, rules).some(({ what }) => what === 'repatriated');
  const thread: Thread = {
    rules,
    setting,
    topic,
    drafts: [],
    events: [],
    last: null,
    voice: null,
    venues: null,
    lent: null,
    open: null,
  };
  for (const sentence of sentences) {
    const parts = take(sentence, thread);
    const found: Draft[] = [];
    parts.counts.forEach((_, at) => {
      const draft = draftOf(parts, at, thread);
      if (!draft) return;
      found.push(dated(draft, thread));
      thread.drafts.push(dated(draft, thread));
    });
    thread.topic ||= parts.acts.some(({ what, mood }) => what === 'repatriated' && mood === 'actual');
    thread.lent = lendDate(parts, thread);
    thread.open = openAct(parts, found);
    thread.drafts.push(...denialsIn(parts, thread));
    remember(parts, thread);
    const date = parts.dates.findLast(({ since }) => !since);
    thread.last =
      found.findLast(({ days }) => days)?.days ?? (date ? { from: date.from, until: date.until } : thread.last);
    const places = venuesIn(sentence.words);
    if (places.length > 0) thread.venues = { places, paragraph: sentence.paragraph };
    if (parts.speakers.length > 0) thread.voice = { speakers: parts.speakers, paragraph: sentence.paragraph };
  }
  return thread.drafts;
}
