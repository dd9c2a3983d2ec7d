import { addDays, type Day } from '../calendar.js';
import type { DateMention, Span } from '../grammar.js';
import type { EnglishAct } from './acts.js';
import { SAYING } from './attribution.js';
import { matchesOf } from '../matches.js';
import { goesOnWhen } from './dates.js';

const SPOKE = new RegExp(
  `\\b(?:${SAYING}|statement|report|article|interview|hearing|press conference|briefing|letter)\\b`,
  'gi',
);
const LIFE =
  /\b(?:fled|left|escaped|defected|born|met|closed|closing|closure|opened(?! fire)|reopened|reopening|signed|visited|died|lived|crossed|arrived|split|voted|passed|adopted|launched|published|issued|released|unveiled|posted|aired|broadcast|founded|established|married|began|started|ratified|agreed|outbreak|pandemic|games|summit|since|after|following)\b/i;

/** "in Kunming, China,": commas that only place an act. */
const PLACED = /(?:,\s[A-Z][\w’'-]+(?:\s[A-Z]?\w+){0,2})+,?\s*$|,\s[A-Z][\w’'-]+,/g;

/** Somebody caught on a flight as fresh as this was caught then, in days. */
const FRESH_DAYS = 10;

/** "On 6 August alone", "between August and October": nobody speaks so; it is what happened then that is told. */
const ALONE = /^ alone\b/i;
/** "last October's return", "26 April: about 60": the date belongs to what stands right behind it. */
const OWNS = /^(?:['’]s\b|:\s)/;
const STRETCH = /\b(?:between|from)\s[^,;]{3,40}\s(?:and|to)\s/i;

/** Whether a quotation is still open where a text ends: its days are not those of the one who is quoted. */
const isQuoted = (before: string): boolean =>
  before.lastIndexOf('“') > before.lastIndexOf('”') || (before.match(/"/g)?.length ?? 0) % 2 === 1;

/** A date that tells when somebody spoke, not when something happened. */
function tellsOfSpeech(sentence: string, date: DateMention, all: EnglishAct[], counts: Span[]): boolean {
  if (date.since || ALONE.test(sentence.slice(date.end)) || OWNS.test(sentence.slice(date.end))) return false;
  if (STRETCH.test(sentence.slice(Math.max(0, date.start - 9), date.end))) return false;
  const acts = all.filter(({ voice }) => voice !== 'noun');
  for (const found of matchesOf(sentence, SPOKE)) {
    const end = found.index + found[0].length;
    if (
      /\b(?:was|were|is|been|being)\s+(?:\w+ly\s+)?$/i.test(sentence.slice(Math.max(0, found.index - 24), found.index))
    )
      continue;
    if (end <= date.start) {
      const gap = sentence.slice(end, date.start);
      const that = /\bthat\b|[“"]|:|\breferr\w+ to\b|\balluding\b|\bmeaning\b|\brecalling\b/.test(gap);
      const counted = counts.some((count) => count.start >= end && count.end <= date.start);
      if (gap.length < 75 && !that && !counted && !acts.some((act) => act.start >= end && act.end <= date.start))
        return true;
    } else if (found.index >= date.end) {
      const gap = sentence.slice(date.end, found.index);
      if (isQuoted(sentence.slice(0, date.start)) && /["”]/.test(gap)) continue;
      if (gap.startsWith(',') && counts.some((count) => count.end <= date.start)) continue;
      if (/\b(?:as|when|while|before|after) (?:they|he|she|it|the|these|those)\b/.test(gap)) continue;
      const opening = date.start < 25 || sentence.slice(Math.max(0, date.start - 6), date.start).includes(', ');
      const counting =
        /found|counted|recorded|documented/i.test(found[0]) && date.from !== date.until && gap.length > 2;
      if (counting || acts.some((act) => act.start >= date.end && act.end <= found.index)) continue;
      const own = all.some(
        (act) => act.end <= date.start && !sentence.slice(act.end, date.start).replace(PLACED, '').includes(','),
      );
      if (!own && gap.length < (opening ? 130 : 30)) return true;
    }
  }
  return false;
}

/** "Half as many as in 2009": what a figure is held against. */
const COMPARED = /\b(?:than|as|with|to|unlike) (?:in|for|the) $/;

/** The dates of a sentence that may date its acts: speech, births, flights and closed borders are left out. */
export function eventDates(
  sentence: string,
  dates: DateMention[],
  acts: EnglishAct[],
  counts: Span[],
  published: Day | null,
): DateMention[] {
  return dates.filter((date) => {
    if (dates.length > 1 && COMPARED.test(sentence.slice(0, date.start))) return false;
    if (tellsOfSpeech(sentence, date, acts, counts)) return false;
    const clause = sentence.slice(Math.max(0, date.start - 45), date.start);
    const life = matchesOf(clause, new RegExp(LIFE, 'gi')).at(-1);
    if (!life || date.since || goesOnWhen(sentence, date)) return true;
    if (published && /^(?:crossed|left|arrived)$/i.test(life[0]) && date.from >= addDays(published, -FRESH_DAYS))
      return true;
    const lifeAt = Math.max(0, date.start - 45) + life.index;
    const actBetween = acts.some((act) => act.start >= lifeAt - 2 && act.end <= date.start);
    if (counts.some((count) => count.start >= lifeAt && count.end <= date.start)) return true;
    const near = date.start - lifeAt - life[0].length < 32;
    return actBetween || !near || /[,;:]|\bthat\b/.test(sentence.slice(lifeAt, date.start));
  });
}

/** The act right before a date owns it: "arrested three weeks ago have been sent back" dates the arrest. */
function ownerOf(sentence: string, date: Span, acts: EnglishAct[]): EnglishAct | undefined {
  return acts.findLast(
    (act) => act.end <= date.start && date.start - act.end < 60 && !/[,;]/.test(sentence.slice(act.end, date.start)),
  );
}

/** A date behind an act with no other act between. */
function dateBehind(sentence: string, act: Span, dates: DateMention[], acts: Span[]): DateMention | undefined {
  return dates.find((date) => {
    const between = acts.some((other) => other.start >= act.end && other.end <= date.start);
    return (
      date.start >= act.end && date.start - act.end < 70 && !between && !/;/.test(sentence.slice(act.end, date.start))
    );
  });
}

/** What `dateOf` looks at: a figure, where the next one starts, its act, and all dates and acts of the sentence. */
export interface Dating {
  sentence: string;
  count: Span;
  nextStart: number;
  act: EnglishAct;
  dates: DateMention[];
  acts: EnglishAct[];
  /** Where the figure before ends, and the date that it took; 0 and null for the first. */
  previousEnd: number;
  taken: DateMention | null;
}

/** "held in Bangkok ended a strike on Wednesday": a verb of its own parts a date from a mere description. */
const FINITE =
  /\b(?:ended|began|started|refused|said|were|was|have|has|had|are|is|may|could|will|face|faces|protested|asked)\b/i;

/** Nothing but a little word between a figure and its date: "63 the year before", "229 in 2020". */
const OWN = /^,?\s?(?:(?:in|on|for|during|over|since|back)\s){0,2}(?:the\s)?$/i;

/** The stretch between semicolons around a figure. */
function clauseOf(sentence: string, { start, end }: Span): Span {
  const stop = sentence.indexOf(';', end);
  return { start: sentence.lastIndexOf(';', start) + 1, end: stop < 0 ? sentence.length : stop };
}

/** The date that belongs to a figure: behind its act where that follows, behind the figure in a list, else the nearest to the act. */
export function dateOf({
  sentence,
  count,
  nextStart,
  act,
  dates,
  acts,
  previousEnd,
  taken,
}: Dating): DateMention | null {
  if (act.reduced && act.state)
    dates = dates.filter((date) => date.start < act.end || !FINITE.test(sentence.slice(act.end, date.start)));
  const clause = clauseOf(sentence, count);
  const inClause = dates.filter(({ start, end }) => start >= clause.start && end <= clause.end);
  const near = (inClause.length > 0 ? inClause : dates).filter((date) => date.start < nextStart);
  if (inClause.length > 0 && (act.end < clause.start || act.start > clause.end)) return near.at(-1) ?? null;
  const [own] = inClause.filter(({ start }) => start >= count.end && OWN.test(sentence.slice(count.end, start)));
  if (own && previousEnd > 0) return own;
  const between = near.filter(
    ({ start, end }) =>
      start >= previousEnd &&
      end <= count.start &&
      count.start - end < (/^, [^,]+, /.test(sentence.slice(end, count.start)) ? 60 : 30),
  );
  if (previousEnd > 0 && between.length > 0 && !between.includes(taken as DateMention)) return between.at(-1) ?? null;
  const ofAct = act.start >= count.end ? dateBehind(sentence, act, near, acts) : undefined;
  if (ofAct) return ofAct;
  const free = near.filter((date) => {
    const owner = ownerOf(sentence, date, acts);
    return !owner || owner.what === act.what || (owner.end <= count.start && act.end <= count.start);
  });
  const behind = free.find((date) => date.start >= count.end && date.start - count.end < 60);
  if (behind && !/;/.test(sentence.slice(count.end, behind.start))) return behind;
  const away = (date: DateMention) => {
    const [from, to] = date.start >= act.end ? [act.end, date.start] : [date.end, act.start];
    const gap = sentence.slice(from, Math.max(from, to));
    return gap.length + (/;/.test(gap) ? 200 : 0);
  };
  const nearest = free.sort((a, b) => away(a) - away(b))[0];
  return nearest && away(nearest) < 180 ? nearest : null;
}
