import { likeness, shinglesOf } from './wording.js';

const alike = (a: string, b: string) => likeness(shinglesOf(a), shinglesOf(b));

describe('The wording of two sentences', () => {
  it.each([
    [
      'China forcibly returned more than 500 North Koreans on October 9, the group said.',
      'China forcibly returned more than 500 North Koreans on October 9, said the group on Thursday.',
    ],
    [
      '중국이 지난 9일 탈북민 500여 명을 강제북송했다고 휴먼라이츠워치가 밝혔다.',
      '휴먼라이츠워치는 중국이 지난 9일 탈북민 500여 명을 강제북송했다고 밝혔다.',
    ],
    ['中国于10月9日将500多名脱北者强制遣返朝鲜。', '人权观察说，中国于10月9日将500多名脱北者强制遣返朝鲜。'],
  ])('is alike where one was taken over: %s', (a, b) => {
    expect(alike(a, b)).toBeGreaterThan(0.6);
    expect(alike(b, a)).toBe(alike(a, b));
  });

  it('is not alike where only the matter is', () => {
    const one = 'China forcibly returned more than 500 North Koreans on October 9, Human Rights Watch said.';
    expect(
      alike(one, 'Some 60 refugees were sent back to North Korea from Jilin and Liaoning in late April.'),
    ).toBeLessThan(0.3);
  });

  it('says nothing where there is too little of it', () => {
    expect(shinglesOf('500명')).toBeNull();
    expect(alike('', '')).toBe(0);
  });
});
