import { ownWords } from './own-words.js';

describe('an answer that quotes the letter', () => {
  it.each([
    [
      'Thank you.\n\nOn Mon, 9 Oct 2023, A Supporter via Example wrote:\n> Dear High Commissioner,\n> my words',
      'Thank you.',
    ],
    ['Thank you.\n> my words\nWe have asked.', 'Thank you.\nWe have asked.'],
    ['Thank you.\n\n-----Original Message-----\nFrom: somebody\nmy words', 'Thank you.'],
    ['Thank you.\n________________________________\nFrom: x\nmy words', 'Thank you.'],
    ['감사합니다.\n\n2023년 10월 9일 (월) 오후 3:00, 작성자님이 작성:\n> 내용', '감사합니다.'],
    ['谢谢。\n发件人: a@b.example\n内容', '谢谢。'],
    ['From our side: nothing yet.\nBest regards', 'From our side: nothing yet.\nBest regards'],
    ['', ''],
  ])('is cut to what its sender wrote: %j', (text, own) => {
    expect(ownWords(text)).toBe(own);
  });

  it('takes no longer for a text that tries to make it', () => {
    const begun = Date.now();
    ownWords(`on ${'a '.repeat(150)}\n`.repeat(20_000));
    expect(Date.now() - begun).toBeLessThan(5000);
  });
});
