import type { SortedClaim } from './claim.js';
import { ReadyClaims } from './ready-claims.js';

const claims = (operator: string | null, count: number): SortedClaim[] =>
  Array.from({ length: count }, (_, n) => ({ claim: { id: `${operator}-${n}` }, operator }) as SortedClaim);

describe('claims that are ready', () => {
  const nobody = new Set<string | null>();

  it('are taken from one operator after another, each in its order', () => {
    const ready = new ReadyClaims();
    ready.add([...claims('a', 2), ...claims('b', 2), ...claims(null, 1)]);
    const ids = Array.from({ length: 6 }, () => ready.take('nobody', nobody)?.claim.id);
    expect(ids).toEqual(['a-0', 'b-0', 'null-0', 'a-1', 'b-1', undefined]);
    expect(ready.count).toBe(0);
  });

  it('are taken from the operator that the carrier has a connection to, unless it is busy', () => {
    const ready = new ReadyClaims();
    ready.add([...claims('a', 2), ...claims('b', 2)]);
    expect(ready.take('b', nobody)?.claim.id).toBe('b-0');
    expect(ready.take('b', new Set(['b']))?.claim.id).toBe('a-0');
    expect(ready.take('b', new Set(['a', 'b']))).toBeUndefined();
    expect(ready.count).toBe(2);
  });

  it('say who comes next without being taken', () => {
    const ready = new ReadyClaims();
    ready.add([...claims('a', 3), ...claims('b', 1), ...claims(null, 2)]);
    const upcoming = (most: number) => [...ready.upcoming(most)].map(({ claim }) => claim.id);
    expect(upcoming(4)).toEqual(['a-0', 'b-0', 'null-0', 'a-1']);
    expect(upcoming(100)).toEqual(['a-0', 'b-0', 'null-0', 'a-1', 'null-1', 'a-2']);
    expect(ready.count).toBe(6);
  });

  it('go back to the head of their line, and leave it together', () => {
    const ready = new ReadyClaims();
    ready.add([...claims('a', 3), ...claims('b', 1)]);
    const first = ready.take('a', nobody)!;
    ready.putFirst(first);
    expect(ready.waitingFor('a')).toBe(3);
    expect(ready.takeLong(2).map(({ claim }) => claim.id)).toEqual(['a-0', 'a-1', 'a-2']);
    expect(ready.takeOf('a')).toEqual([]);
    expect(ready.takeAll().map(({ claim }) => claim.id)).toEqual(['b-0']);
    expect(ready.count).toBe(0);
  });
});
