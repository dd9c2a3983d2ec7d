import { readWarmUp } from '#config';
import { allowedAt, MOST, stepOn } from './warm-up.js';

const rule = readWarmUp('200 +50%')!;

describe('a sending domain that is new to receivers', () => {
  it('MAIL 19: is given half as much again from step to step', () => {
    expect([0, 1, 2, 3, 8].map((step) => allowedAt(rule, step))).toEqual([200, 300, 450, 675, 5125]);
    expect(allowedAt(readWarmUp('100+10 %')!, 1)).toBe(110);
    expect(allowedAt(rule, 100)).toBe(MOST);
  });

  const row = { step: 2, beganOn: '2023-10-01', lastOn: '2023-10-09', takenThen: 225 };
  it.each([
    ['goes a step on the next day', row, '2023-10-10', 3],
    ['stays where it is within the day', row, '2023-10-09', 2],
    ['stays for a worker whose clock is behind midnight', row, '2023-10-08', 2],
    ['goes one step after a silence, not one for each day of it', row, '2023-12-24', 3],
    ['goes no step after a day that used less than half', { ...row, takenThen: 224 }, '2023-10-10', 2],
    ['begins at the first', null, '2023-10-10', 0],
  ])('%s', (_, of, day, step) => {
    expect(stepOn(rule, of, day)).toBe(step);
  });
});
