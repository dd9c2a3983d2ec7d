import type { RelevanceLexicon } from './grammar.js';
import { placesIn } from './gazetteer.js';
import { matchesOf } from './matches.js';

const WEIGHED = 30_000;
const hits = (text: string, pattern: RegExp) => matchesOf(text, pattern).map((found) => found.index);

/** Whether a report belongs here, and why. */
export interface Relevance {
  relevant: boolean;
  reasons: string[];
  /** North Koreans are there and nothing else is meant: a figure of people sent back or held, if the grammar finds one, decides. */
  plausible: boolean;
  /** True when it tells of North Koreans who left, whatever is said of them. */
  ofRefugees: boolean;
}

/** How many of the acts have people of ours within reach, about a sentence either way. */
function nearPeople(acts: number[], people: number[], reach: number): number {
  return acts.filter((act) => people.some((at) => Math.abs(at - act) <= reach)).length;
}

/** Other people, things or programmes that the same words are used of; told by the title or by sheer weight. */
function otherSubject(title: string, text: string, lexicon: RelevanceLexicon, refugees: number): string | null {
  const own = hits(title, lexicon.refugees).length;
  for (const [reason, pattern] of lexicon.other) {
    const inTitle = hits(title, pattern).length;
    const inText = hits(text, pattern).length;
    if (inTitle > 0 && own === 0 && inText >= 1) return reason;
    if (inText >= 2 && inText * 2 >= refugees) return reason;
  }
  return null;
}

/**
 * Relevance wants North Koreans who left, an act of holding or sending back near them, and a place or plain force; and it
 * refuses remains, profits, other peoples, workers, prisoners and homecoming programmes. Each finding is a reason.
 */
export function weighRelevance(title: string, body: string, lexicon: RelevanceLexicon): Relevance {
  const text = body.slice(0, WEIGHED).toLowerCase();
  const head = title.toLowerCase();
  const whole = `${head}\n${text}`;
  const refugees = hits(whole, lexicon.refugees);
  const people = hits(whole, lexicon.people);
  const returning = hits(whole, lexicon.returning);
  const holding = hits(whole, lexicon.holding);
  const { reach } = lexicon;
  const acts = nearPeople(returning, refugees, reach);
  const held = nearPeople(holding, refugees, reach);
  const places = placesIn(body.slice(0, WEIGHED)).filter(
    ({ place }) => !['North Korea', 'Pyongyang', 'South Korea', 'Seoul'].includes(place.name),
  );
  const place = places[0]?.place.name ?? null;
  const other = otherSubject(head, text, lexicon, refugees.length);
  const inTitle = hits(head, lexicon.returning).length > 0 && hits(head, lexicon.people).length > 0;
  const enoughActs =
    acts >= 2 || (acts >= 1 && (acts + held >= 2 || inTitle || returning.length >= 2)) || (acts + held >= 1 && inTitle);
  const enoughHeld =
    held >= 1 && place !== null && (returning.length > 0 || held >= 2 || hits(head, lexicon.holding).length > 0);
  const heldToReturn = held >= 1 && returning.length >= 1 && place !== null;
  const where = place !== null || hits(whole, lexicon.forced).length >= 2;
  const relevant = other === null && refugees.length > 0 && where && (enoughActs || enoughHeld || heldToReturn);
  const reasons = [
    ...(refugees.length ? ['people:refugees'] : people.length ? ['people:north koreans'] : []),
    ...(acts ? ['act:return'] : []),
    ...(held ? ['act:holding'] : []),
    ...(place ? [`place:${place.toLowerCase()}`] : []),
    ...(other ? [`not:${other}`] : []),
  ];
  const plausible = other === null && people.length > 0;
  return {
    relevant,
    plausible,
    reasons,
    ofRefugees: plausible || (refugees.length > 0 && (other === null || other === 'willing')),
  };
}
