import { markedText } from './marked-text.js';

describe('a report whose quotations overlap', () => {
  it('is cut where each begins and ends, and loses no character', () => {
    const text = 'One two three 🕯️ four.';
    const marked = markedText(text, [
      { quoteStart: 0, quoteEnd: 7 },
      { quoteStart: 4, quoteEnd: 13 },
      { quoteStart: 4, quoteEnd: 13 },
    ]);
    expect(marked.map((stretch) => stretch.text).join('')).toBe(text);
    expect(marked.map(({ claims }) => claims)).toEqual([[1], [1, 2, 3], [2, 3], []]);
    expect(marked.map(({ begins }) => begins)).toEqual([[1], [2, 3], [], []]);
  });

  it('stands a claim that points beyond the text', () => {
    expect(markedText('abc', [{ quoteStart: 2, quoteEnd: 99 }]).map((stretch) => stretch.text)).toEqual(['ab', 'c']);
    expect(markedText('', [])).toEqual([]);
  });
});
