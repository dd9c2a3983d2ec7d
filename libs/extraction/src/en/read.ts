import type { DateMention, Draft, Sentence, Setting } from '../grammar.js';
import { actsIn, type EnglishAct } from './acts.js';
import { heard, speakerOf } from './attribution.js';
import { INCLUDES, inherited, lendDate, sameActAgain, singleOf } from './carry-over.js';
import { countsIn } from './counts.js';
import { datesIn } from './dates.js';
import { draftOf, type Parts, type Thread, worth } from './draft.js';
import { actOf } from './link.js';
import { weighMoods } from './mood.js';
import { dateOf, eventDates } from './when.js';

const RATE = /\b(?:every|each|per|a) (?:year|month|week|day)\b(?! (?:later|earlier|ago|after|before|or))|\bannually\b/i;

function take(sentence: Sentence, thread: Thread): Parts {
  const { words } = sentence;
  const acts = actsIn(words).filter((act) => plausible(words, act, thread));
  if (acts.length === 0 && !INCLUDES.test(words)) return { sentence, counts: [], acts, dates: [] };
  weighMoods(words, acts);
  const counts = countsIn(words);
  const dates = datesIn(words, thread.setting.published, thread.lastDays);
  return { sentence, counts, acts, dates: eventDates(words, dates, acts, counts) };
}

/** Weak verbs mean an act only in a report that is about it. */
function plausible(words: string, act: EnglishAct, thread: Thread): boolean {
  const verb = words.slice(act.start, act.end);
  if (/^(?:left|crossed|departed|followed)\b/i.test(verb)) return thread.subject === 'returns';
  if (act.what === 'arrived' && /^\w+(?:\s+at)?$/.test(verb) && verb !== 'resettled')
    return thread.subject === 'arrivals';
  return true;
}

function claimsOf(parts: Parts, thread: Thread): Draft[] {
  const { words } = parts.sentence;
  const fallback = parts.acts.length === 0 ? inherited(parts, thread) : null;
  let previous: DateMention | null = null;
  return parts.counts.flatMap((count, at) => {
    const again = sameActAgain(parts, at);
    const direct = fallback ?? (again?.listed ? null : actOf(words, count, parts.acts, parts.counts));
    const act = direct ?? again?.act ?? null;
    if (!act) return [];
    const nextStart = parts.counts[at + 1]?.start ?? words.length;
    const dates = direct ? parts.dates : parts.dates.filter((date) => date !== previous);
    const date = dateOf({ sentence: words, count, nextStart, act, dates, acts: parts.acts });
    previous = date;
    const rate =
      RATE.test(words.slice(count.end, count.end + 90)) || /\baverage\b[^,]*$/i.test(words.slice(0, count.start));
    return worth(count, act, date) && !rate ? [draftOf(parts, count, act, date, thread)] : [];
  });
}

/** Reads all claims of an English report, sentence by sentence. */
export function readEnglish(sentences: Sentence[], setting: Setting): Draft[] {
  const arrivals = /\barriv|defections? to|number of defectors/i.test(setting.title);
  const thread: Thread = {
    setting,
    drafts: [],
    speakers: { person: null, group: null },
    lastDays: null,
    subject: arrivals ? 'arrivals' : null,
  };
  sentences.forEach((sentence, at) => {
    const parts = take(sentence, thread);
    const returned = parts.acts.some(({ what, mood }) => what === 'repatriated' && mood === 'actual');
    const arrived =
      parts.acts.some(({ what }) => what === 'arrived') && !parts.acts.some(({ what }) => what !== 'arrived');
    if (returned) thread.subject = 'returns';
    else if (arrived) thread.subject = 'arrivals';
    const claims = claimsOf(parts, thread);
    lendDate(parts, thread);
    thread.drafts.push(...(claims.length > 0 ? claims : singleOf(parts, sentences[at - 1], thread)));
    thread.lastDays = thread.drafts.at(-1)?.days ?? null;
    thread.speakers = heard(thread.speakers, speakerOf(sentence.words, thread.speakers));
  });
  return thread.drafts;
}

/** The acts of a title with their moods. */
export function headline(title: string): Pick<EnglishAct, 'what' | 'mood'>[] {
  const acts = actsIn(title);
  weighMoods(title, acts);
  return acts;
}
