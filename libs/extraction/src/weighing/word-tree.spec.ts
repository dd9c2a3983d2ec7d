import { wordFinder } from './word-tree.js';

const found = (patterns: string[], text: string) =>
  wordFinder(patterns)(text).map(({ start, end, list }) => `${list}:${text.slice(start, end)}`);

describe('A tree of words', () => {
  it('finds the words of several lists in one pass, also where they overlap', () => {
    expect(found(['police', 'police (?:van|car)s?'], 'two police vans')).toEqual([
      '0:police',
      '1:police van',
      '1:police vans',
    ]);
  });

  it('keeps to the borders of words where a list asks for them', () => {
    expect(found([String.raw`\b(?:bus|held\b)`], 'busy, upheld, held, a minibus')).toEqual(['0:bus', '0:held']);
    expect(found([String.raw`\bsent\b`], 'sent')).toEqual(['0:sent']);
  });

  it('spells out classes and optional letters', () => {
    expect(found(['遣[送返]', '[关關]押?'], '遣返前關押')).toEqual(['0:遣返', '1:關', '1:關押']);
  });

  it('takes any text, and finds nothing in an empty one', () => {
    expect(found(['송환'], '')).toEqual([]);
    expect(found(['송환'], '\u0001송\u0000송환\ud83d')).toEqual(['0:송환']);
  });
});
