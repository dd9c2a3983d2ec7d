import { lesserDisclosure, startsGathered, tellsMore } from './disclosure.js';

describe('What an office may learn of a supporter', () => {
  it.each(['CN', 'HK', 'MO', 'KP'])('starts as gathered only for a body of %s', (country) => {
    expect(startsGathered(country)).toBe(true);
  });

  it('is free for other countries and for bodies of no state', () => {
    expect([startsGathered('KR'), startsGathered('US'), startsGathered(null)]).toEqual([false, false, false]);
  });

  it('is the lesser of what was promised and what holds now', () => {
    expect(lesserDisclosure('full', 'name_only')).toBe('name_only');
    expect(lesserDisclosure('gathered_only', 'full')).toBe('gathered_only');
    expect(lesserDisclosure('full', 'full')).toBe('full');
  });

  it('grows from gathered to name to everything', () => {
    expect(tellsMore('gathered_only', 'name_only')).toBe(true);
    expect(tellsMore('full', 'name_only')).toBe(false);
    expect(tellsMore('full', 'full')).toBe(false);
  });
});
