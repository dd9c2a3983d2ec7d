import { readReport } from '../read-report.js';

const daysOf = (text: string, publishedAt: string) =>
  readReport({ title: 'North Koreans sent back through Hunchun', text, publishedAt }).claims.map(
    ({ countMin, dateStart, dateEnd }) => [countMin, dateStart, dateEnd],
  );

describe('A figure whose sentence tells no day', () => {
  it('takes it from a sentence that tells of the deed without a figure', () => {
    const text = [
      'HUNCHUN, China - On Wednesday evening the customs yard was cleared and North Korean refugees were deported over the bridge.',
      '',
      'About 50 North Korean refugees were on two buses and were handed to state security, a trader said.',
    ].join('\n');
    expect(daysOf(text, '2021-07-16')).toContainEqual([50, '2021-07-14', '2021-07-14']);
  });

  it('goes on with the day told last where somebody else gives another number for it', () => {
    const text = [
      'China forcibly returned about 60 North Koreans on October 9, rights groups said.',
      '',
      'A pastor in Seoul put the number of people sent back that night at 75.',
    ].join('\n');
    expect(daysOf(text, '2023-10-13')).toContainEqual([75, '2023-10-09', '2023-10-09']);
  });

  it('stays without a day where the report tells none', () => {
    const text =
      'China has forcibly returned about 60 North Korean refugees from Hunchun to North Korea, rights groups say.';
    expect(daysOf(text, '2023-10-13')).toEqual([[60, null, null]]);
  });

  it('becomes one claim with the same figure that has a day', () => {
    const text = [
      'China forcibly returned about 60 North Korean refugees on October 9, rights groups said.',
      '',
      'On October 2 Chinese police caught 12 North Korean refugees in Yanji, a pastor said.',
      '',
      'The 60 North Korean refugees were sent back over the bridge at Hunchun.',
    ].join('\n');
    const sixty = daysOf(text, '2023-10-13').filter(([count]) => count === 60);
    expect(sixty).toEqual([[60, '2023-10-09', '2023-10-09']]);
  });
});
