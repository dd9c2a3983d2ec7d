import type { Event, GroupedClaim, KnownIncident, Match, ReportToGroup, Saying } from './grouping.types.js';
import { sayingOf, sayingsOfKnown } from './saying.js';
import { compare } from './score.js';

/** From this many points on a claim joins an event. */
const JOINS = 45;

/** The best match with the event's sayings, unless its own report plainly tells of two groups. */
function fit(saying: Saying, event: Event): Match | null {
  let best: Match | null = null;
  for (const other of event.sayings) {
    const match = compare(saying, other);
    const against = match === null && other.report === saying.report && other.step === saying.step;
    if (against) return null;
    if (match && match.score > (best?.score ?? 0)) best = match;
  }
  return best;
}

function bestEvent(saying: Saying, events: Event[]): { event: Event; match: Match } | null {
  let best: { event: Event; match: Match } | null = null;
  for (const event of events) {
    const match = fit(saying, event);
    if (match && match.score >= JOINS && match.score > (best?.match.score ?? 0)) best = { event, match };
  }
  return best;
}

/** The claims of one report whose counts add up to another one: "27 caught: 9 in one town, 18 in the other". */
function wholeOf(sayings: (Saying | null)[]): Map<Saying, Saying> {
  const wholes = new Map<Saying, Saying>();
  const exact = sayings.filter(
    (saying): saying is Saying => saying !== null && saying.exact && saying.least === saying.most,
  );
  for (const whole of exact.slice(0, 20)) {
    const parts = exact.slice(0, 20).filter((part) => part.step === whole.step && part.least < whole.least);
    for (const a of parts) {
      const b = parts.find((other) => other !== a && a.least + other.least === whole.least);
      if (b) wholes.set(a, whole).set(b, whole);
    }
  }
  return wholes;
}

function keyOf(saying: Saying, taken: Set<string>): string {
  const when = saying.from ?? `before-${saying.published ?? 'unknown'}`;
  const where = (saying.places.find((place) => place !== 'China') ?? saying.places[0] ?? 'unknown').toLowerCase();
  const size = saying.vague ? 'some' : String(saying.size);
  const plain = `${saying.step}:${when}:${where.replace(/[^a-z]+/g, '-')}:${size}`;
  let key = plain;
  for (let n = 2; taken.has(key); n++) key = `${plain}:${n}`;
  taken.add(key);
  return key;
}

const NO_EVENT: GroupedClaim = { incident: null, score: 0, reasons: [] };

function joined(saying: Saying, found: { event: Event; match: Match }): GroupedClaim {
  const { event, match } = found;
  event.sayings.push(saying);
  const known = event.known;
  const link =
    known &&
    ((known.kind === 'return') === (saying.step === 'return') ? { matchedKnown: known.id } : { linkedKnown: known.id });
  return { incident: event.key, score: match.score, reasons: match.reasons, ...link };
}

/** Reads first what is surest: dated before undated, numbers before vague words. */
function surestFirst(sayings: (Saying | null)[]): number[] {
  const weight = (saying: Saying | null) => (saying === null ? 9 : (saying.from ? 0 : 2) + (saying.vague ? 1 : 0));
  return sayings.map((_, at) => at).sort((a, b) => weight(sayings[a] ?? null) - weight(sayings[b] ?? null) || a - b);
}

function groupReport(report: ReportToGroup, events: Event[], taken: Set<string>): GroupedClaim[] {
  const sayings = report.claims.map((claim) => sayingOf(claim, report));
  const wholes = wholeOf(sayings);
  const grouped: GroupedClaim[] = report.claims.map(() => NO_EVENT);
  const parts = new Set(wholes.keys());
  const order = surestFirst(sayings);
  for (const at of [
    ...order.filter((i) => !parts.has(sayings[i] as Saying)),
    ...order.filter((i) => parts.has(sayings[i] as Saying)),
  ]) {
    const saying = sayings[at];
    if (!saying) continue;
    const whole = wholes.get(saying);
    const home = whole && events.find((event) => event.sayings.includes(whole));
    const found = home
      ? { event: home, match: { score: 60, reasons: ['part of the same report’s sum'] } }
      : bestEvent(saying, events);
    if (found) grouped[at] = joined(saying, found);
    else {
      const event: Event = { key: keyOf(saying, taken), known: null, sayings: [saying] };
      events.push(event);
      grouped[at] = { incident: event.key, score: 0, reasons: ['first of its kind'] };
    }
  }
  return grouped;
}

/**
 * Gives every claim of every report its incident, as if the reports had arrived in order of publication. The answer holds, for each
 * report's id, one entry per claim in the claims' order. `known` incidents are joined under their own id. Deterministic.
 */
export function groupClaims(reports: ReportToGroup[], known: KnownIncident[] = []): Map<string, GroupedClaim[]> {
  const events: Event[] = known.map((incident) => ({
    key: incident.id,
    known: incident,
    sayings: sayingsOfKnown(incident),
  }));
  const taken = new Set(events.map(({ key }) => key));
  const order = [...reports].sort((a, b) => {
    const [x, y] = [a.publishedAt ?? '9999', b.publishedAt ?? '9999'];
    return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  });
  return new Map(order.map((report) => [report.id, groupReport(report, events, taken)]));
}
