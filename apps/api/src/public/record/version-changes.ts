import { publishedText, type PublishedFigure, type PublishedIncident } from '#contracts';
import { countMark, dateInWords, incidentKind, verificationMark, type Words } from '#face';
import { placesOf } from '../map/where.js';

/** Who said which number: what makes a figure the same one in two versions. */
const identity = ({ attributedTo, countMin, countMax, qualifier }: PublishedFigure) =>
  JSON.stringify([attributedTo, countMin, countMax, qualifier]);

/** What is different in a version, in sentences of the reader's language; empty when nothing that is shown differs. */
export function versionChanges(t: Words, before: PublishedIncident, after: PublishedIncident): string[] {
  return [
    ...wordChanges(t, before, after),
    ...figureChanges(t, before.figures, after.figures),
    ...originChanges(t, before, after),
    ...linkChanges(t, before, after),
  ];
}

function wordChanges(t: Words, before: PublishedIncident, after: PublishedIncident): string[] {
  const [was, is] = [publishedText(before, t.language), publishedText(after, t.language)];
  const level = (page: PublishedIncident) => verificationMark(t, page.verification).word;
  const kind = (page: PublishedIncident) => incidentKind(t, page.kind).word;
  const dates = (page: PublishedIncident) => dateInWords(t, page.dateStart, page.dateEnd);
  const places = (page: PublishedIncident) => placesOf(t, page) ?? t('incident.placesUnknown');
  const differing = (what: 'kind' | 'dates' | 'places' | 'verification', said: (page: PublishedIncident) => string) =>
    said(before) === said(after)
      ? []
      : [t(`record.versions.changed.${what}`, { before: said(before), after: said(after) })];
  return [
    ...differing('kind', kind),
    ...(was.title === is.title ? [] : [t('record.versions.changed.title', { before: was.title })]),
    ...differing('dates', dates),
    ...differing('places', places),
    ...differing('verification', level),
    ...(was.summary === is.summary ? [] : [t('record.versions.changed.summary')]),
  ];
}

function figureChanges(t: Words, before: PublishedFigure[], after: PublishedFigure[]): string[] {
  const said = (figure: PublishedFigure) => ({ count: countMark(t, figure), who: figure.attributedTo });
  const level = (figure: PublishedFigure) => verificationMark(t, figure.verification).word;
  const earlier = new Map(before.map((figure) => [identity(figure), figure]));
  const later = new Set(after.map(identity));
  return [
    ...after.flatMap((figure) => {
      const was = earlier.get(identity(figure));
      if (was === undefined)
        return [t('record.versions.changed.figureAdded', { ...said(figure), level: level(figure) })];
      if (was.verification === figure.verification) return [];
      const levels = { before: level(was), after: level(figure) };
      return [t('record.versions.changed.figureLevel', { ...said(figure), ...levels })];
    }),
    ...before
      .filter((figure) => !later.has(identity(figure)))
      .map((figure) => t('record.versions.changed.figureGone', said(figure))),
  ];
}

function originChanges(t: Words, before: PublishedIncident, after: PublishedIncident): string[] {
  const keys = (page: PublishedIncident) =>
    page.origins.map(({ sourceName, url, attributedTo }) => `${sourceName} ${url} ${attributedTo}`);
  const [was, is] = [keys(before), keys(after)];
  const added = is.filter((key) => !was.includes(key)).length;
  const gone = was.filter((key) => !is.includes(key)).length;
  return added + gone === 0 ? [] : [t('record.versions.changed.origins', { added, gone })];
}

function linkChanges(t: Words, before: PublishedIncident, after: PublishedIncident): string[] {
  const ids = ({ links = [] }: PublishedIncident) => links.map(({ id }) => id);
  const [was, is] = [ids(before), ids(after)];
  const added = is.filter((id) => !was.includes(id)).length;
  const gone = was.filter((id) => !is.includes(id)).length;
  return added + gone === 0 ? [] : [t('record.versions.changed.links', { added, gone })];
}
