import { masked } from './masked.js';

describe('an address in a list', () => {
  it.each([
    ['anna.long.name@example.org', 'a•••@example.org'],
    ['b@example.org', 'b•••@example.org'],
    ['김@example.org', '김•••@example.org'],
    ['𝒜b@example.org', '𝒜•••@example.org'],
    ['not an address', '•••'],
  ])('shows of %s no more than %s', (address, shown) => {
    expect(masked(address)).toBe(shown);
  });
});
