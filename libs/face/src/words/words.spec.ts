import { type Words, words } from './words.js';

function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(sentencesIn);
}

describe('the words', () => {
  const en: Words = words('en');

  it('are English where we have no other language', () => {
    expect(words('xx')).toBe(en);
    expect(words('en-GB')).toBe(en);
  });

  it('are calm: no exclamation mark, no breaking news', () => {
    for (const sentence of sentencesIn(en)) expect(sentence).not.toMatch(/!|breaking|urgent/i);
  });

  it('are never empty and use curly quotation marks', () => {
    for (const sentence of sentencesIn(en)) {
      expect(sentence.trim()).not.toBe('');
      expect(sentence).not.toContain('"');
    }
  });

  it('agree in number', () => {
    expect(en.home.letters(1, null)).toBe('1 letter so far');
    expect(en.home.letters(1204, 2000)).toBe('1,204 letters so far; the goal is 2,000');
    expect(en.mailbox.count(1)).toBe('1 mail');
    expect(en.incident.moreFigures(1)).toBe('and one other figure');
    expect(en.incident.moreFigures(2)).toBe('and 2 other figures');
  });
});
