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
});
