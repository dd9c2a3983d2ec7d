import type { DeskReportView, Page } from '#contracts';
import { TestTocsin } from '../support/tocsin.js';

const TEXT = [
  'China sent back about 60 North Korean refugees on April 26, Human Rights Watch said, citing a missionary with contacts on both sides.',
  'It had returned more than 500 North Koreans on October 9, 2023.',
  'The foreign ministry denied that any North Koreans had been deported.',
  'Fifteen North Koreans held in Tumen face being sent back.',
].join(' ');

describe('an analyst who opens a report that was just read', () => {
  let tocsin: TestTocsin;
  let report: DeskReportView;

  beforeAll(async () => {
    tocsin = await TestTocsin.start();
    tocsin.clock.set('2024-05-09T08:00:00Z');
    const filed = { title: 'China sends back North Korean refugees', text: TEXT, publishedAt: '2024-05-08' };
    await tocsin.as('analyst', 'POST', '/api/reports', filed);
    await tocsin.drain();
    const { body } = await tocsin.as<Page<DeskReportView>>('analyst', 'GET', '/api/desk');
    report = body.items[0]!;
  });

  afterAll(() => tocsin.stop());

  it('sees of each claim how it was put, how closely it is dated, and whether it is news', () => {
    const told = report.claims.map(({ what, countMin, certainty, basis, datePrecision }) =>
      [what, countMin, certainty, basis, datePrecision].join(' '),
    );
    expect(told).toEqual([
      'repatriated 60 reported new day',
      'repatriated 500 stated background day',
      'at_risk 15 feared new ',
    ]);
  });

  it('sees who says so, step by step', () => {
    expect(report.claims[0]?.speakers).toEqual(['Human Rights Watch', 'a missionary with contacts on both sides']);
  });

  it('sees a denial as a fact of its own, never as a figure', () => {
    expect(report.denials.map(({ certainty, what, speakers }) => ({ certainty, what, speakers }))).toEqual([
      { certainty: 'denied', what: 'repatriated', speakers: ['The foreign ministry'] },
    ]);
    const [denial] = report.denials;
    expect(TEXT.slice(denial!.quoteStart, denial!.quoteEnd)).toBe(denial!.quote);
  });
});
