import type { Verification } from '#contracts';
import { marks } from './marks.js';

const { number } = marks;
const level = (verification: Verification): string => marks.verification[verification].word;

/** Words of the record and of one incident. */
export const incident = {
  recordTitle: 'The record',
  recordLead:
    'Every incident that we have published, the newest first. Figures of different incidents are not added up here.',
  empty: 'Nothing has been published yet.',
  recordEnd: 'There is nothing older on the record.',
  howWeCount: 'How we count',
  event: 'Event',
  figure: 'Figure',
  noFigure: 'number unknown',
  noFigureLong: 'No source gives a number that we can show.',
  moreFigures: (count: number) => (count === 1 ? 'and one other figure' : `and ${number(count)} other figures`),
  when: 'When',
  where: 'Where',
  what: 'What',
  placesUnknown: 'place unknown',
  howSure: 'How sure we are',
  sureOfEvent: (verification: Verification, sentence: string) => `The event is ${level(verification)}. ${sentence}`,
  sureOfFigure: (count: string, verification: Verification, sentence: string) =>
    `That it was ${count} is ${level(verification)}. ${sentence}`,
  sureOfUnknown: 'It gives no number.',
  apart: 'We judge the event and each figure separately: that an event is sure does not make a number sure.',
  figures: 'How many people',
  figuresDiffer: 'Sources give different figures. We show each of them and do not choose or add.',
  origins: 'Who says what',
  noOrigins: 'The sources of this incident cannot be shown.',
  reportedBy: (source: string) => `Reported by ${source}`,
  publishedOn: (day: string) => `published ${day}`,
  readSource: (source: string) => `Read it at ${source}`,
  quotes: (text: string) => `“${text}”`,
  notQuoted: 'We do not repeat its words here, because they could put somebody in danger.',
  cite: 'Cite this page',
  citation: (c: {
    organisation: string;
    title: string;
    reference: string;
    version: number;
    day: string;
    url: string;
  }) => `${c.organisation}, “${c.title}”, ${c.reference}, version ${number(c.version)}, published ${c.day}. ${c.url}`,
  citeWhy: 'Figures change as more becomes known. Always give the version.',
  do: 'What you can do',
  withdrawnTitle: (reference: string) => `${reference} has been withdrawn`,
  withdrawn: (day: string) =>
    `We took this incident off the record on ${day}. Please do not cite it, and correct what you have published from it.`,
  toRecord: 'Go to the record',
};
