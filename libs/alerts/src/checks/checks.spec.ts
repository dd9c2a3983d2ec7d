import type { PublishedFigure, PublishedIncident } from '#contracts';
import { words } from '#face/words';
import { incidentAlert } from '../templates/incident-alert.js';
import { checksOfText } from './alert-checks.js';
import { checkFigures } from './figures-check.js';
import { strangeLinks } from './links-check.js';
import { isInScriptOf } from './script-check.js';

const figure = (change: Partial<PublishedFigure> = {}): PublishedFigure => ({
  countMin: 500,
  countMax: null,
  qualifier: 'at_least',
  verification: 'reported',
  attributedTo: 'Human Rights Watch',
  saidOn: '2023-10-12',
  ...change,
});

const record: PublishedIncident = {
  reference: 'INC-2023-0001',
  version: 1,
  kind: 'return',
  title: 'Hundreds forced back over five crossings',
  summary: 'The ministry said on 13 October that a large number appeared to have been returned.',
  dateStart: '2023-10-09',
  dateEnd: '2023-10-09',
  places: ['China'],
  verification: 'confirmed',
  figures: [figure()],
  origins: [
    {
      attributedTo: 'A missionary',
      quote: 'More than 500 people were taken in 14 buses.',
      sourceName: 'A wire',
      url: 'https://wire.example/2023/10/12/1500',
      publishedAt: '2023-10-12T08:00:00.000Z',
    },
  ],
  publishedAt: '2023-10-13T08:00:00.000Z',
};

const en = words('en');
const findings = (text: string, page = record) => checkFigures(en, text, page);
const NOTHING = { unknown: [], unhedged: [], unattributed: [] };

describe('the figures of a text, held against the record', () => {
  it.each([
    ['the hedge and the source of the record', 'At least 500 people, says Human Rights Watch.', NOTHING],
    ['a quotation of the record', 'A wire: “More than 500 people were taken in 14 buses.”', NOTHING],
    ['a quotation that is cut', 'A wire: “More than 500 people were taken …”', NOTHING],
    ['days of the record, short or long', 'On 9 October 2023, said on 12 October.', NOTHING],
    ['years and the reference', 'As in 2021; see INC-2023-0001 at https://tocsin.example/record/77.', NOTHING],
    ['a number that is nowhere', 'About 620 people were sent back.', { ...NOTHING, unknown: ['620'] }],
    ['a number like a year, of people', '2000 people were sent back.', { ...NOTHING, unknown: ['2000'] }],
    ['a number without its hedge', '500 were sent back, says Human Rights Watch.', { ...NOTHING, unhedged: ['500'] }],
    [
      'a number with another hedge',
      'About 500 people, says Human Rights Watch.',
      { ...NOTHING, unhedged: ['about 500 people'] },
    ],
    [
      'a number whose source is not named',
      'At least 500 people.',
      { ...NOTHING, unattributed: ['Human Rights Watch'] },
    ],
  ])('finds in %s what it should', (_what, text, found) => {
    expect(findings(text)).toEqual(found);
  });

  it('lets each of several figures keep its own hedge', () => {
    const page = {
      ...record,
      figures: [figure(), figure({ qualifier: 'range', countMin: 600, countMax: 2000, attributedTo: 'NKDB' })],
    };
    const text = 'At least 500 people (Human Rights Watch); between 600 and 2,000 people (NKDB).';
    expect(findings(text, page)).toEqual(NOTHING);
    expect(findings('2,000 people (NKDB).', page).unhedged).toEqual(['2,000 people']);
  });

  it.each(['en', 'ko'])('finds nothing wrong with what the template itself writes (%s)', (language) => {
    const t = words(language);
    for (const change of [
      {},
      { qualifier: 'about', countMin: 60, countMax: 60 },
      { qualifier: 'vague', countMin: null },
    ] as const) {
      const page = { ...record, figures: [figure(change)] };
      const { subject, body } = incidentAlert(t, page, 'https://tocsin.example');
      const checks = checksOfText(t, { language, subject, body }, page, 'https://tocsin.example');
      expect(checks.filter(({ ok, key }) => !ok && key !== 'subject')).toEqual([]);
    }
  });
});

describe('the links of a text', () => {
  it.each([
    ['https://tocsin.example/record/INC-2023-0001', []],
    ['See https://tocsin.example.', []],
    ['A source: https://wire.example/2023/10/12/1500', []],
    ['https://tocsin.example.evil.example/', ['https://tocsin.example.evil.example/']],
    ['Sign www.petition.example/now!', ['www.petition.example/now']],
  ])('%s leads to %j that nobody vouched for', (text, strange) => {
    expect(strangeLinks(text, record, 'https://tocsin.example')).toEqual(strange);
  });
});

describe('the script of a text', () => {
  it.each([
    ['ko', '중국에서 강제북송 (Human Rights Watch)', true],
    ['ko', 'Forced back from China', false],
    ['en', 'Forced back from China', true],
    ['en', '중국에서 강제북송', false],
    ['ja', '中国から強制送還された', true],
    ['ar', 'أعيدوا قسرا', true],
    ['ar', 'Forced back', false],
    ['ko', '2023 … https://tocsin.example/', true],
  ])('for %s, "%s": %s', (language, text, right) => {
    expect(isInScriptOf(language, text)).toBe(right);
  });
});
