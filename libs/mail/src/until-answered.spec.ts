import { Logger } from '#config';
import { isAway, untilAnswered } from './until-answered.js';

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code });
const silent = { warn: () => undefined } as unknown as Logger;

describe('a sender whose database goes away', () => {
  it('tells a server that is gone from a statement that is wrong', () => {
    for (const code of ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '08006', 'EPIPE'])
      expect(isAway(coded(code))).toBe(true);
    expect(isAway(new Error('Connection terminated unexpectedly'))).toBe(true);
    for (const code of ['23505', '42601', '40P01', '57014', '22021']) expect(isAway(coded(code))).toBe(false);
    expect(isAway(new Error('no such column'))).toBe(false);
    expect(isAway('ECONNREFUSED')).toBe(false);
  });

  it('writes what it knows once the server is back', async () => {
    let away = 2;
    const work = () => (away-- > 0 ? Promise.reject(coded('ECONNREFUSED')) : Promise.resolve('written'));
    expect(await untilAnswered(work, 30, silent)).toBe('written');
  });

  it('gives up at once when the statement is wrong, and in time when nobody answers', async () => {
    let tries = 0;
    const wrong = () => {
      tries += 1;
      return Promise.reject(coded('42601'));
    };
    await expect(untilAnswered(wrong, 30, silent)).rejects.toMatchObject({ code: '42601' });
    expect(tries).toBe(1);
    await expect(untilAnswered(() => Promise.reject(coded('ECONNREFUSED')), 0, silent)).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
  });
});
