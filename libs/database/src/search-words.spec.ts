import { searchQuery, searchSnippet, searchTerms } from './search-query.js';
import { searchVector, searchWords } from './search-words.js';

const wordsOf = (text: string) => searchWords(text).map(({ word }) => word);
const query = (typed: string) => searchQuery(searchTerms(typed));

describe('the words of a text', () => {
  it.each([
    ['탈북민을', ['탈북', '북민', '민을', '을']],
    ['遣返朝鮮', ['遣返', '返朝', '朝鲜', '鲜']],
    ['北', ['北']],
    ['Returned Refugees’ papers', ['return', 'refuge', 'paper']],
    ['1,000명', ['1000', '명']],
    ['Ｃｏｒéa', ['corea']],
    ['', []],
    ['🕯️ vigil', ['vigil']],
    ['five o’clock', ['five', 'oclock']],
    ['<b>&amp;</b>', ['b', 'amp', 'b']],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each(['return', 'returned', 'returns', 'returning'])('%s is one word with the others', (word) => {
    expect(wordsOf(word)).toEqual(['return']);
  });

  it.each(['repatriate', 'repatriated', 'repatriation', 'repatriations', 'repatriating'])('so is %s', (word) => {
    expect(wordsOf(word)).toEqual(['repatri']);
  });

  it('stand where they stand', () => {
    const text = '탈북민 500여 명, 𠮷野家 Jilin';
    for (const { start, end } of searchWords(text)) expect(text.slice(start, end)).not.toMatch(/^\s|\s$|^$/);
    expect(searchWords(text).map(({ at }) => at)).toEqual(searchWords(text).map((_, place) => place + 1));
  });

  it('are never more than PostgreSQL can keep', () => {
    expect(searchVector({ title: '', text: '강제북송 '.repeat(20_000) }).length).toBeLessThan(1_000_000);
    const odd = Array.from(
      { length: 40_000 },
      (_, n) => `${String.fromCodePoint(0x0600 + (n % 200))}${'ب'.repeat(30)}${n}`,
    );
    expect(Buffer.byteLength(searchVector({ title: 'x', text: odd.join(' ') }))).toBeLessThan(1_000_000);
  });
});

describe('what somebody types', () => {
  it.each([
    ['북송', `('북송')`],
    ['강제북송을', `('강제' <-> '제북' <-> '북송')`],
    ['遣返', `('遣返')`],
    ['北', `('北':*)`],
    ['returned', `('return':*)`],
    ['500', `('500')`],
    ['"five border crossings"', `('five' <-> 'bord' <-> 'cross')`],
    ['Jilin -train', `('jilin':*) & !('train':*)`],
    ['-train', null],
    [`'; DROP TABLE reports; --`, `('drop':*) & ('tabl':*) & ('report':*)`],
    ['  ', null],
    ['&|!<->', null],
  ])('%s becomes a query that PostgreSQL takes', (typed, expected) => {
    expect(query(typed)).toBe(expected);
  });
});

describe('a snippet', () => {
  const snippet = (text: string, typed: string) =>
    searchSnippet(text, searchTerms(typed))
      .map(({ text: part, hit }) => (hit ? `[${part}]` : part))
      .join('');

  it.each([
    ['그 단체는 탈북민들이 강제북송됐다고 밝혔다.', '강제북송', '그 단체는 탈북민들이 [강제북송]됐다고 밝혔다.'],
    ['中國遣返朝鮮難民', '朝鲜难民', '中國遣返[朝鮮難民]'],
    ['They were returned, then returned again.', 'return', 'They were [returned], then [returned] again.'],
    ['<script>alert(1)</script>', 'alert', '<script>[alert](1)</script>'],
    ['Nothing of it.', 'elsewhere', 'Nothing of it.'],
  ])('of %s for %s shows where', (text, typed, shown) => {
    expect(snippet(text, typed)).toBe(shown);
  });

  it('of a long text begins a little before what was found', () => {
    const shown = snippet(`${'word '.repeat(400)}Jilin ${'word '.repeat(400)}`, 'jilin');
    expect(shown).toMatch(/^… (?:word )+\[Jilin\] (?:word )+.* …$/);
    expect(shown.length).toBeLessThan(260);
  });
});
