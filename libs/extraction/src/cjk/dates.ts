import { type Day, type Days, partsOf } from '../calendar.js';
import { calendarDays, type CjkDate, type DateWords, type Groups, stretchDays } from './resolve.js';
import { matchesOf } from '../matches.js';

interface Found extends Pick<CjkDate, 'start' | 'end'> {
  groups: Groups;
  stretch: boolean;
}

/** What both patterns find, in order; of two that overlap the stretch or the earlier counts. */
function scan(words: string, { calendar, stretches }: DateWords): Found[] {
  const found: Found[] = [];
  for (const [pattern, stretch] of [
    [stretches, true],
    [calendar, false],
  ] as const) {
    for (const match of matchesOf(words, pattern)) {
      const shown = match[0].trim();
      const start = match.index + match[0].indexOf(shown);
      const span = { start, end: start + shown.length };
      if (shown === '' || found.some((other) => other.start < span.end && span.start < other.end)) continue;
      found.push({ ...span, groups: match.groups ?? {}, stretch });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "星期四(12月7日)" and "22日（週日）": the calendar's day is surer than the weekday. */
const twice = (a: CjkDate, b: CjkDate): CjkDate => ({
  ...(a.calendar && !b.calendar ? a : b),
  start: a.start,
  end: b.end,
});

/** One date written twice ("星期四(12月7日)") and "from A to B" become one; "since A" runs to the day of publication. */
function drawTogether(text: string, dates: CjkDate[], words: DateWords, published: Day | null): CjkDate[] {
  const result: CjkDate[] = [];
  for (const date of dates) {
    const last = result.at(-1);
    const between = last ? text.slice(last.end, date.start) : '';
    const months = last?.level === 'month' && date.level === 'month' && words.and.test(between);
    if (last && /^\s?[(（]\s?$/.test(between)) result[result.length - 1] = twice(last, date);
    else if (last && (words.to.test(between) || months) && last.from <= date.from)
      result[result.length - 1] = { ...date, start: last.start, from: last.from };
    else result.push(date);
  }
  return result.map((date) => {
    const open = words.sinceAfter.test(text.slice(date.end, date.end + 10));
    const told = words.sinceBefore.test(text.slice(Math.max(0, date.start - 4), date.start));
    if ((open || told) && published && date.from <= published) return { ...date, until: published, since: true };
    const early = published !== null && date.from <= published && (date.until ?? '') > published;
    return early ? { ...date, until: published } : date;
  });
}

/** Builds the finder of a language's dates, resolved against the day of publication, past by default. `last` is the event's before. */
export function dateFinder(words: DateWords): (text: string, published: Day | null, last: Days | null) => CjkDate[] {
  return (text, published, last) => {
    const dates: CjkDate[] = [];
    for (const { groups, stretch, start, end } of scan(text, words)) {
      const context = { words, published, last: dates.at(-1) ?? last, before: dates.at(-1) ?? null };
      const days = stretch ? stretchDays(groups, context) : calendarDays(groups, context);
      const stated = groups['year'] ?? groups['yw'];
      const year = days && stated !== undefined ? partsOf(days.from).year : null;
      if (days)
        dates.push({
          level: 'day',
          year,
          ...days,
          start,
          end,
          since: false,
          calendar: !stretch,
          same: groups['then'] !== undefined,
        });
    }
    const whole = drawTogether(text, dates, words, published);
    return whole.filter(({ end }) => !words.elsewhere.test(text.slice(end, end + 24)));
  };
}
