import { knownLanguage, languages, pathIn, words } from './catalogues.js';
import { makeWords, messagesOf } from './words.js';

describe('the words', () => {
  const en = words('en');
  const ko = words('ko');

  it('are those of the base language where a region has none, and English where we have neither', () => {
    expect(words('xx')).toBe(en);
    expect(words('en-GB')).toBe(en);
    expect(words('KO-kr')).toBe(ko);
    expect(knownLanguage('ko-KP')).toBe('ko');
    expect(knownLanguage('../en')).toBeNull();
  });

  it('know every language by its own name, English first', () => {
    expect(languages().map(({ tag, name }) => [tag, name])).toEqual([
      ['en', 'English'],
      ['ko', '한국어'],
    ]);
  });

  it('agree in number', () => {
    expect(en('home.letters', { count: 1 })).toBe('1 letter so far');
    expect(en('home.lettersOfGoal', { count: 1204, goal: 2000 })).toBe('1,204 letters so far; the goal is 2,000');
    expect(en('mailbox.count', { count: 1 })).toBe('1 mail');
    expect(en('incident.moreFigures', { count: 1 })).toBe('and one other figure');
    expect(en('incident.moreFigures', { count: 2 })).toBe('and 2 other figures');
    expect(ko('home.letters', { count: 1204 })).toBe('지금까지 편지 1,204통');
  });

  it('join lists, numbers and days as the language does', () => {
    expect(en.list(['China', 'Laos', 'Vietnam'])).toBe('China, Laos and Vietnam');
    expect(ko.list(['중국', '라오스'])).toBe('중국 및 라오스');
    expect(ko.number(1204)).toBe('1,204');
    expect(ko.day('2023-10-12T23:30:00.000Z')).toBe('2023년 10월 12일');
  });

  it('never read what stands in a place as a message of their own', () => {
    const text = '<b>{x}</b> {{slot}}';
    expect(en('incident.quotes', { text })).toBe(`“${text}”`);
  });
});

describe('a catalogue', () => {
  it('has its keys from the paths of its files', () => {
    const messages = messagesOf({ 'a.json': { one: '1', in: { it: '2' } }, 'b/c.json': { d: '3' } });
    expect(messages).toEqual({ 'a.one': '1', 'a.in.it': '2', 'b.c.d': '3' });
  });

  it('says the key where a word is missing, so that no page breaks', () => {
    const t = makeWords({ tag: 'en', name: 'English', dates: 'en-GB', direction: 'ltr' }, {});
    expect(t('home.title')).toBe('home.title');
  });
});

describe('the address of a page', () => {
  it('has the language in front, except the language of the house', () => {
    expect(pathIn('en', '/record', 'en')).toBe('/record');
    expect(pathIn('ko', '/record', 'en')).toBe('/ko/record');
    expect(pathIn('ko', '/', 'en')).toBe('/ko');
    expect(pathIn('en', '/', 'ko')).toBe('/en');
    expect(pathIn('fr', '/record', 'en')).toBe('/record');
  });
});
