import { stillTells } from './still-tells.js';

describe('staff who look at the audience of an alert', () => {
  const NOW = new Date('2023-10-14T12:00:00Z');
  const counted = (matching: number, secondsAgo: number) => ({
    matching,
    leftOut: [{ reason: 'other_matters', count: 10 } as const],
    countedAt: new Date(NOW.getTime() - secondsAgo * 1000),
  });

  it('have few people counted anew at each look', () => {
    expect(stillTells(counted(49_989, 0), false, NOW)).toBe(false);
    expect(stillTells(counted(12, 1), true, NOW)).toBe(false);
  });

  it('see many as they were within the last minute', () => {
    expect(stillTells(counted(49_990, 59), false, NOW)).toBe(true);
    expect(stillTells(counted(1_000_000, 60), false, NOW)).toBe(false);
  });

  it('see many whose alert goes out as they were within the hour, so that looking does not hold the mail up', () => {
    expect(stillTells(counted(1_000_000, 3599), true, NOW)).toBe(true);
    expect(stillTells(counted(1_000_000, 3600), true, NOW)).toBe(false);
  });

  it('do not trust a count from a clock that was ahead', () => {
    expect(stillTells(counted(1_000_000, -1), false, NOW)).toBe(false);
  });
});
