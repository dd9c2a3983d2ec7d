import type { PublishedFigure, PublishedIncident, PublishedOrigin } from '#contracts';
import { countInWords, dateInWords, momentDay, VERIFICATION } from '#face';
import { incidentSubject } from './incident-subject.js';

const MOST_ORIGINS = 8;
const LONGEST_QUOTE = 500;

/**
 * Subject and body of a draft, from the published text alone. The event and each figure carry their own level in words; neither
 * lends it to the other. Two opening braces would be a slot to mail, so they are parted.
 */
export function incidentAlert(incident: PublishedIncident, publicUrl: string): { subject: string; body: string } {
  const page = `${publicUrl}/record/${incident.reference}`;
  const body = [
    incident.title,
    incident.summary,
    `When: ${dateInWords(incident.dateStart, incident.dateEnd)}${placesOf(incident)}`,
    howSure(incident),
    figuresOf(incident),
    originsOf(incident),
    `Read the record, with every source:\n${page}`,
    `What you can do:\nSend this page to somebody who can act: ${page}\nSee what is asked of whom, and join in: ${publicUrl}/`,
  ];
  return {
    subject: unslotted(incidentSubject(incident)).replace(/\s+/g, ' ').trim(),
    body: unslotted(body.filter((part) => part.trim() !== '').join('\n\n')),
  };
}

function placesOf({ places }: PublishedIncident): string {
  return places.length === 0 ? '' : `\nWhere: ${places.join(', ')}`;
}

function howSure({ verification }: PublishedIncident): string {
  const { word, sentence } = VERIFICATION[verification];
  return `How sure we are that it happened: ${word}. ${sentence}`;
}

function figuresOf({ figures, verification }: PublishedIncident): string {
  if (figures.length === 0) return 'How many people: no source gives a number that we can show.';
  const apart = figures.some((figure) => figure.verification !== verification)
    ? '\nWe judge the event and each figure separately: that an event is sure does not make a number sure.'
    : '';
  return `How many people:\n${figures.map(figureLine).join('\n')}${apart}`;
}

/** "- at least 500 people, says Human Rights Watch (12 October 2023). This figure: reported. At least one …" */
function figureLine(figure: PublishedFigure): string {
  const { word, sentence } = VERIFICATION[figure.verification];
  const said = figure.saidOn === null ? '' : ` (${momentDay(figure.saidOn)})`;
  return `- ${countInWords(figure)}, according to ${figure.attributedTo}${said}. This figure: ${word}. ${sentence}`;
}

function originsOf({ origins }: PublishedIncident): string {
  if (origins.length === 0) return '';
  const more = origins.length - MOST_ORIGINS;
  const rest = more > 0 ? [`- and ${more} more on the record`] : [];
  return ['Who says so:', ...origins.slice(0, MOST_ORIGINS).map(originLine), ...rest].join('\n');
}

function originLine({ attributedTo, quote, sourceName, url, publishedAt }: PublishedOrigin): string {
  const who =
    attributedTo === null || attributedTo === sourceName ? sourceName : `${attributedTo}, reported by ${sourceName}`;
  const when = publishedAt === null ? '' : `, ${momentDay(publishedAt)}`;
  return `- ${who}${when}${quote === null ? '' : `: “${shortened(quote)}”`}${url === null ? '' : ` ${url}`}`;
}

/** Cut at a word, and shown to be cut. */
function shortened(quote: string): string {
  const text = quote.replace(/\s+/g, ' ').trim();
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE).replace(/\s+\S*$/, '')} …`;
}

function unslotted(text: string): string {
  return text.replaceAll('{{', '{ {');
}
