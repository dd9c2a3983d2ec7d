import type { PublishedFigure, PublishedIncident, Verification } from '#contracts';
import { countInWords, dateInWords, placeName, verificationMark, type Words } from '#face';

/** Mail programs cut long subjects, and our own limit is 200 characters; the source of a number must not be what is cut. */
const LONGEST = 180;

/** Levels at which the event or the figure cannot be told without saying so first. */
const DOUBTED: readonly Verification[] = ['unverified', 'disputed', 'refused', 'unverifiable', 'retracted'];

/**
 * One line with date, number, event and who says so: "9 October 2023: at least 500 people forcibly returned from China (Human
 * Rights Watch)". A number without its source is never written, and where sources differ none is chosen.
 */
export function incidentSubject(t: Words, incident: PublishedIncident): string {
  const when = dateInWords(t, incident.dateStart, incident.dateEnd);
  const level = DOUBTED.includes(incident.verification)
    ? capital(verificationMark(t, incident.verification).word)
    : 'none';
  const figure = agreedFigure(t, incident.figures);
  const where = whereOf(t, incident);
  const differ = numbersOf(incident.figures).length > 1 && figure === null ? 'yes' : 'no';
  const withFigure = (place: string) => {
    if (figure === null) return null;
    const event = happened(t, incident, countInWords(t, figure), place);
    return t('mail.incident.subject.withFigure', { level, when, event, source: sourceOf(t, figure) });
  };
  const without = (place: string) => {
    const event = happened(t, incident, t('mail.incident.subject.people'), place);
    return t('mail.incident.subject.withoutFigure', { level, when, event, differ });
  };
  const choices = [withFigure(where), withFigure(''), without(where), without('')];
  return choices.find((choice) => choice !== null && choice.length <= LONGEST) ?? without('');
}

function happened(t: Words, { kind, verification }: PublishedIncident, people: string, where: string): string {
  const hedge = verification === 'reported' ? 'yes' : 'no';
  const placed = where === '' ? 'no' : 'yes';
  return t(`mail.incident.subject.event.${kind}`, { people, hedge, where, placed });
}

/** The country where it happened if it is among the places, else the places themselves while they are few. */
function whereOf(t: Words, { places }: PublishedIncident): string {
  const from = places.filter((place) => place !== 'North Korea');
  if (from.includes('China')) return placeName(t, 'China');
  return from.length > 3 ? '' : t.list(from.map((place) => placeName(t, place)));
}

/** Figures that state a number and that nobody has taken back or refused. */
function numbersOf(figures: readonly PublishedFigure[]): PublishedFigure[] {
  return figures.filter(
    ({ countMin, countMax, verification }) =>
      (countMin !== null || countMax !== null) && verification !== 'retracted' && verification !== 'refused',
  );
}

/** The figure that all who give a number agree on; null where they differ or give none. */
function agreedFigure(t: Words, figures: readonly PublishedFigure[]): PublishedFigure | null {
  const [first, ...others] = numbersOf(figures);
  if (first === undefined) return null;
  return others.every((other) => countInWords(t, other) === countInWords(t, first)) ? first : null;
}

function sourceOf(t: Words, { attributedTo, verification }: PublishedFigure): string {
  if (!DOUBTED.includes(verification)) return attributedTo;
  return t('mail.incident.subject.doubted', { source: attributedTo, level: verificationMark(t, verification).word });
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
