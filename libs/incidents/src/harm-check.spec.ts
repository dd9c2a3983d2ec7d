import { harmIn, harmInQuote } from './harm-check.js';

describe('a quotation that could endanger somebody', () => {
  it.each([
    [
      'a relative',
      'A man who left in 2001 said that a cousin of his was believed to be among those deported.',
      'relative',
    ],
    ['how long somebody lived where', 'She had lived in the city for 25 years before the police came.', 'stay'],
    ['a helper', 'A broker met them at the station, the group said.', 'helper'],
    ['a way to reach somebody', 'Call +86 139 0000 0000 after dark.', 'contact'],
    ['one person', 'Police in Tumen sent back a North Korean woman on Friday.', 'person'],
    ['an age', 'The 34-year-old was taken across the bridge.', 'person'],
  ])('is found by %s', (_, quote, detail) => {
    expect(harmInQuote(quote).map((warning) => warning.detail)).toContain(detail);
  });

  it.each([
    'Chinese authorities forcibly returned more than 500 North Koreans, mostly women, Human Rights Watch said.',
    'A large number of North Koreans in three northeastern provinces appear to have been repatriated.',
    'They were driven in convoys over five border crossings on Monday night, citing a missionary with contacts in both countries.',
    'The United Nations should seek access to all detained North Korean refugees.',
  ])('is not found in what speaks of many: %s', (quote) => {
    expect(harmInQuote(quote)).toEqual([]);
  });
});

describe('words of staff that could endanger somebody', () => {
  it('are found, while speaking of a person in general is left to them', () => {
    expect(harmIn('His daughter waits in Seoul.', 'summary')).toEqual([
      { where: 'summary', detail: 'relative', words: 'daughter' },
    ]);
    expect(harmIn('Every return of a refugee who fled is forbidden.', 'summary')).toEqual([]);
  });
});
