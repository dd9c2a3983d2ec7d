import { publishedText, type PublishedFigure, type PublishedIncident, type PublishedOrigin } from '#contracts';
import { countInWords, dateInWords, placeName, sourceName, verificationMark, type Words } from '#face';
import { incidentSubject } from './incident-subject.js';

const MOST_ORIGINS = 8;
const LONGEST_QUOTE = 500;

/**
 * Subject and body of a draft in the language of `t`, from the published text alone. The event and each figure carry their own level
 * in words; neither lends it to the other. Two opening braces would be a slot to mail, so they are parted.
 * @param site what the addresses of our pages in that language begin with
 */
export function incidentAlert(t: Words, incident: PublishedIncident, site: string): { subject: string; body: string } {
  const page = `${site}/record/${incident.reference}`;
  const { title, summary } = publishedText(incident, t.language);
  const body = [
    title,
    summary,
    [t('mail.incident.when', { when: dateInWords(t, incident.dateStart, incident.dateEnd) }), ...whereOf(t, incident)],
    howSure(t, incident),
    figuresOf(t, incident),
    originsOf(t, incident),
    [t('mail.incident.read'), page],
    [t('mail.incident.act'), t('mail.incident.pass', { page }), t('mail.incident.join', { home: `${site}/` })],
  ].map((part) => (typeof part === 'string' ? part : part.join('\n')));
  return {
    subject: unslotted(incidentSubject(t, incident)).replace(/\s+/g, ' ').trim(),
    body: unslotted(body.filter((part) => part.trim() !== '').join('\n\n')),
  };
}

function whereOf(t: Words, { places }: PublishedIncident): string[] {
  if (places.length === 0) return [];
  return [t('mail.incident.where', { where: places.map((place) => placeName(t, place)).join(', ') })];
}

function howSure(t: Words, { verification }: PublishedIncident): string {
  const { word, sentence } = verificationMark(t, verification);
  return t('mail.incident.howSure', { level: word, sentence });
}

function figuresOf(t: Words, { figures, verification }: PublishedIncident): string {
  if (figures.length === 0) return t('mail.incident.noFigure');
  const apart = figures.some((figure) => figure.verification !== verification) ? [t('mail.incident.apart')] : [];
  return [t('mail.incident.figures'), ...figures.map((figure) => figureLine(t, figure)), ...apart].join('\n');
}

/** "- at least 500 people, according to Human Rights Watch (12 October 2023). This figure: reported. At least one …" */
function figureLine(t: Words, figure: PublishedFigure): string {
  const { word, sentence } = verificationMark(t, figure.verification);
  const said = {
    dated: figure.saidOn === null ? 'no' : 'yes',
    day: figure.saidOn === null ? '' : t.day(figure.saidOn),
  };
  const source = figure.attributedTo;
  return `- ${t('mail.incident.figure', { count: countInWords(t, figure), source, ...said, level: word, sentence })}`;
}

function originsOf(t: Words, { origins }: PublishedIncident): string {
  if (origins.length === 0) return '';
  const more = origins.length - MOST_ORIGINS;
  const rest = more > 0 ? [`- ${t('mail.incident.moreOrigins', { count: more })}`] : [];
  const lines = origins.slice(0, MOST_ORIGINS).map((origin) => originLine(t, origin));
  return [t('mail.incident.origins'), ...lines, ...rest].join('\n');
}

function originLine(t: Words, { attributedTo, quote, sourceName: name, url, publishedAt }: PublishedOrigin): string {
  const source = sourceName(t, name);
  const who =
    attributedTo === null || attributedTo === name
      ? source
      : t('mail.incident.originVia', { origin: attributedTo, source });
  const when = publishedAt === null ? '' : `, ${t.day(publishedAt)}`;
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
