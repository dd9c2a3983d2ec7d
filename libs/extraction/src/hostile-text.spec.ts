import { readReport } from './read-report.js';

describe('Hostile text', () => {
  const lead =
    'China repatriated 500 North Korean refugees on October 9, 2023. It detained 20 North Koreans in Dandong.\n';
  const megabyte = (unit: string) => lead + unit.repeat(Math.ceil(1_000_000 / unit.length));

  it.each(['1', 'more than ', 'sent North Koreans and ', '"“(', 'October 9, ', 'since in ', ' ', '\n', 'said '])(
    'repeating %j for a megabyte still yields the two claims, in linear time',
    (unit) => {
      const from = performance.now();
      const { claims } = readReport({
        text: megabyte(unit),
        title: 'North Koreans repatriated',
        publishedAt: '2023-10-13',
      });
      expect(claims.slice(0, 1)).toMatchObject([
        { what: 'repatriated', countMin: 500, countMax: 500, dateStart: '2023-10-09' },
      ]);
      expect(performance.now() - from).toBeLessThan(8_000);
    },
  );

  it('bounds the claims of a text that states thousands', () => {
    const text = Array.from(
      { length: 5_000 },
      (_, n) => `China repatriated ${n + 2100} North Korean refugees in 2012.`,
    ).join(' ');
    expect(readReport({ text, publishedAt: null }).claims.length).toBeLessThanOrEqual(400);
  });

  it.each(['', '\0', '\uD800', '<<<>>>', '….。!?'])('%j is read without a claim', (text) => {
    expect(readReport({ text }).claims).toEqual([]);
  });
});
