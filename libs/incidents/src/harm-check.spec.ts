import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedIncident } from '#contracts';
import { referenceData } from '../../../tests/support/documents.js';
import { harmIn, harmInPublication, harmInQuote, unjudgedLanguages } from './harm-check.js';

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
    ['a relative, in Korean', '2001년 탈북한 그는 사촌이 북송된 것으로 안다고 말했다.', 'relative'],
    ['how long somebody lived where, in Korean', '그는 옌볜에서 25년 동안 살았다고 한다.', 'stay'],
    ['a helper, in Korean', '브로커가 역에서 이들을 만났다.', 'helper'],
    ['one person, in Korean', '경찰은 금요일 한 탈북 여성을 돌려보냈다.', 'person'],
    ['an age, in Chinese', '警方将34岁的她送过大桥。', 'person'],
  ])('is found by %s', (_, quote, detail) => {
    expect(harmInQuote(quote).map((warning) => warning.detail)).toContain(detail);
  });

  it.each([
    'Chinese authorities forcibly returned more than 500 North Koreans, mostly women, Human Rights Watch said.',
    'A large number of North Koreans in three northeastern provinces appear to have been repatriated.',
    'They were driven in convoys over five border crossings on Monday night, citing a missionary with contacts in both countries.',
    'The United Nations should seek access to all detained North Korean refugees.',
    '통일부는 동북 3성의 다수 탈북민이 북송된 것으로 보인다고 밝혔으나 정부는 이를 받아들이지 않았다.',
    '휴먼라이츠워치는 중국이 500명이 넘는 탈북민을 다섯 곳의 국경을 통해 강제로 돌려보냈다고 밝혔다.',
  ])('is not found in what speaks of many: %s', (quote) => {
    expect(harmInQuote(quote)).toEqual([]);
  });
});

describe('words of staff that could endanger somebody', () => {
  it('are found, while speaking of a person in general is left to them', () => {
    expect(harmIn('His daughter waits in Seoul.', 'summary')).toMatchObject([
      { where: 'summary', detail: 'relative', severity: 'stop', words: 'daughter', start: 4, end: 12 },
      { where: 'summary', detail: 'person', severity: 'look' },
    ]);
    expect(harmIn('Every return of a refugee who fled is forbidden.', 'summary')).toEqual([]);
  });
});

describe('words in a language that the check cannot judge', () => {
  const page = (texts: Record<string, { title: string; summary: string }>) =>
    ({ title: 'x', summary: '', figures: [], origins: [], places: [], texts }) as unknown as PublishedIncident;

  it('are named, whatever their region, so that somebody reads them', () => {
    const words = { title: 'x', summary: '' };
    expect(unjudgedLanguages(page({ ko: words, 'zh-Hant': words, vi: words }))).toEqual(['vi']);
  });

  it('still give away what is written alike everywhere', () => {
    expect(harmInPublication(page({ vi: { title: 'Gọi +86 139 0000 0000', summary: '' } }))).toMatchObject([
      { where: 'texts.vi.title', detail: 'contact' },
    ]);
  });
});

describe('the worked case: a returnee’s cousin', () => {
  const reference = referenceData();
  const text =
    reference === null
      ? 'A man who left years ago said a cousin of his, who had lived in China for 25 years and had a daughter there, was believed to be among those deported. Human Rights Watch revealed that over 500 North Koreans, mostly women, were repatriated.'
      : readFileSync(join(reference, 'reports', '003_7180d54d85cb4bcc.txt'), 'utf8');

  it('is stopped for the relatives and for how long somebody lived where, each at its place in the report', () => {
    const stopped = harmInQuote(text).filter(({ severity }) => severity === 'stop');
    const found = stopped.map(({ detail, words }) => [detail, words]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['relative', 'cousin'],
        ['relative', 'daughter'],
        ['stay', 'lived in China for 25 years'],
      ]),
    );
    for (const { start, end, words } of stopped) expect(text.slice(start, end)).toBe(words);
  });

  it('does not stop what the report says of hundreds', () => {
    const sentence = /[^\n]*over 500 North Koreans[^\n]*/.exec(text)![0];
    const own = sentence.slice(sentence.lastIndexOf('Human Rights Watch'));
    expect(harmInQuote(own)).toEqual([]);
  });
});
