import { setImmediate as turn } from 'node:timers/promises';
import { Gathered } from './gathered.js';

describe('those who ask while a statement runs', () => {
  it('are asked together in the next one, in their order, and each gets the answer to their own', async () => {
    const sets: number[][] = [];
    const doubled = new Gathered((set: number[]) => {
      sets.push(set);
      return Promise.resolve(set.map((ask) => ask * 2));
    });
    const first = doubled.ask(1);
    const second = doubled.ask(2);
    expect(await Promise.all([first, second])).toEqual([2, 4]);
    const more = await Promise.all([3, 4, 5].map((ask) => doubled.ask(ask)));
    expect(more).toEqual([6, 8, 10]);
    expect(sets).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
  });

  it('are not spoiled by one whose ask cannot be answered', async () => {
    const answered = new Gathered((set: number[]) =>
      set.includes(13) ? Promise.reject(new Error('bad')) : Promise.resolve(set),
    );
    const asks = await Promise.allSettled([12, 13, 14].map((ask) => answered.ask(ask)));
    expect(asks.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await answered.ask(15)).toBe(15);
  });

  it('go in a second set beside a slow one when they are enough to be worth it, and never in a third', async () => {
    const sets: number[][] = [];
    const end: (() => void)[] = [];
    const slow = (set: number[]) =>
      new Promise<number[]>((told) => {
        sets.push(set);
        end.push(() => told(set));
      });
    const gathered = new Gathered(slow, 2);
    const answers: Promise<number>[] = [];
    const ask = async (...asks: number[]) => {
      answers.push(...asks.map((each) => gathered.ask(each)));
      for (let turns = 0; turns < 4; turns += 1) await turn();
    };
    await ask(1);
    await ask(2);
    expect(sets).toEqual([[1]]);
    await ask(3);
    await ask(4, 5, 6);
    expect(sets).toEqual([[1], [2, 3]]);
    end[0]!();
    await ask();
    expect(sets).toEqual([[1], [2, 3], [4, 5, 6]]);
    await ask(7);
    end[2]!();
    await ask();
    expect(sets).toHaveLength(3);
    end[1]!();
    await ask();
    expect(sets.at(-1)).toEqual([7]);
    end[3]!();
    expect(await Promise.all(answers)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
