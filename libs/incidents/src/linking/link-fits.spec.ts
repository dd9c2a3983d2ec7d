import { linkFits, type Linked } from './link-fits.js';

const on = (kind: Linked['kind'], day: string | null = null): Linked => ({ kind, dateStart: day, dateEnd: day });

describe('A link between incidents', () => {
  it.each([
    ['became', 'feared_return', 'return'],
    ['became', 'detention', 'return'],
    ['prevented', 'feared_return', 'refused_return'],
    ['unknown', 'detention', 'return'],
  ] as const)('may say that %s: %s to %s', (kind, from, to) => {
    expect(linkFits(kind, on(from, '2023-10-01'), on(to, '2023-10-09'))).toBe(true);
  });

  it.each([
    ['became', 'return', 'feared_return'],
    ['became', 'return', 'return'],
    ['became', 'feared_return', 'refused_return'],
    ['prevented', 'feared_return', 'return'],
    ['unknown', 'return', 'return'],
  ] as const)('never says that %s: %s to %s', (kind, from, to) => {
    expect(linkFits(kind, on(from), on(to))).toBe(false);
  });

  it('never leads back in time, and lets what has no date stand anywhere', () => {
    expect(linkFits('became', on('feared_return', '2023-10-09'), on('return', '2023-10-08'))).toBe(false);
    expect(linkFits('became', on('feared_return', '2023-10-09'), on('return', null))).toBe(true);
    const long = { kind: 'return', dateStart: '2023-08-01', dateEnd: '2023-10-31' } as const;
    expect(linkFits('became', on('feared_return', '2023-10-09'), long)).toBe(true);
  });
});
