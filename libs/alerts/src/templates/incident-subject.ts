import type { IncidentKind, PublishedFigure, PublishedIncident, Verification } from '#contracts';
import { countInWords, dateInWords, VERIFICATION } from '#face';

/** Mail programs cut long subjects, and our own limit is 200 characters; the source of a number must not be what is cut. */
const LONGEST = 180;

/** Levels at which the event or the figure cannot be told without saying so first. */
const DOUBTED: readonly Verification[] = ['unverified', 'disputed', 'refused', 'unverifiable', 'retracted'];

/**
 * One line with date, number, event and who says so: "9 October 2023: at least 500 people forcibly returned from China (Human
 * Rights Watch)". A number without its source is never written, and where sources differ none is chosen.
 */
export function incidentSubject(incident: PublishedIncident): string {
  const when = dateInWords(incident.dateStart, incident.dateEnd);
  const level = DOUBTED.includes(incident.verification) ? `${capital(VERIFICATION[incident.verification].word)}: ` : '';
  const figure = agreedFigure(incident.figures);
  const where = whereOf(incident);
  const differ = numbersOf(incident.figures).length > 1 && figure === null ? '; figures differ' : '';
  const withFigure = (place: string) =>
    figure === null
      ? null
      : `${level}${when}: ${happened(incident, countInWords(figure), place)} (${sourceOf(figure)})`;
  const without = (place: string) => `${level}${when}: ${happened(incident, 'people', place)}${differ}`;
  const choices = [withFigure(where), withFigure(''), without(where), without('')];
  return choices.find((choice) => choice !== null && choice.length <= LONGEST) ?? without('');
}

const SAID: Record<IncidentKind, (people: string, hedge: string, where: string) => string> = {
  return: (people, hedge, where) => `${people} ${hedge}forcibly returned${where && ` from ${where}`}`,
  feared_return: (people, hedge, where) =>
    `${people} ${hedge}at risk of being forcibly returned${where && ` from ${where}`}`,
  detention: (people, hedge, where) => `${people} ${hedge}detained${where && ` in ${where}`}`,
  refused_return: (people, hedge, where) => `forced return of ${people} ${hedge}refused${where && ` in ${where}`}`,
};

function happened({ kind, verification }: PublishedIncident, people: string, where: string): string {
  return SAID[kind](people, verification === 'reported' ? 'reportedly ' : '', where);
}

/** The country where it happened if it is among the places, else the places themselves while they are few. */
function whereOf({ places }: PublishedIncident): string {
  const from = places.filter((place) => place !== 'North Korea');
  if (from.includes('China')) return 'China';
  return from.length > 3 ? '' : new Intl.ListFormat('en', { type: 'conjunction' }).format(from);
}

/** Figures that state a number and that nobody has taken back or refused. */
function numbersOf(figures: readonly PublishedFigure[]): PublishedFigure[] {
  return figures.filter(
    ({ countMin, countMax, verification }) =>
      (countMin !== null || countMax !== null) && verification !== 'retracted' && verification !== 'refused',
  );
}

/** The figure that all who give a number agree on; null where they differ or give none. */
function agreedFigure(figures: readonly PublishedFigure[]): PublishedFigure | null {
  const [first, ...others] = numbersOf(figures);
  if (first === undefined) return null;
  return others.every((other) => countInWords(other) === countInWords(first)) ? first : null;
}

function sourceOf({ attributedTo, verification }: PublishedFigure): string {
  return DOUBTED.includes(verification) ? `${attributedTo}; ${VERIFICATION[verification].word}` : attributedTo;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
