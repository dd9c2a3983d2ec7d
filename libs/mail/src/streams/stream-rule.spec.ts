import { standingOf, stopsItself, worstOf } from './stream-rule.js';

describe('a stream that people complain of', () => {
  it.each([
    [10_000, 0, 'well'],
    [10_000, 9, 'well'],
    [10_000, 10, 'warned'],
    [10_000, 29, 'warned'],
    [10_000, 30, 'paused'],
    [1000, 1, 'well'],
    [1000, 2, 'warned'],
    [1000, 4, 'warned'],
    [1000, 5, 'paused'],
    [999, 5, 'warned'],
    [50, 50, 'warned'],
    [50, 1, 'well'],
    [0, 0, 'well'],
    [0, 2, 'warned'],
  ])('MAIL 17: with %i mails and %i complaints stands %s', (accepted, complaints, standing) => {
    expect(standingOf('alerts', [{ accepted, complaints }])).toBe(standing);
  });

  it('is judged by the worst of its days', () => {
    const days = [
      { accepted: 5000, complaints: 1 },
      { accepted: 2000, complaints: 6 },
      { accepted: 7000, complaints: 7 },
    ];
    expect([standingOf('digests', days), worstOf(days)]).toEqual(['paused', days[1]]);
  });

  it('only warns where a person waits for the mail or wrote it', () => {
    const much = [{ accepted: 10_000, complaints: 500 }];
    expect([standingOf('confirmations', much), standingOf('letters', much)]).toEqual(['warned', 'warned']);
    expect((['confirmations', 'alerts', 'digests', 'letters'] as const).map(stopsItself)).toEqual([
      ...[false, true, true, false],
    ]);
  });
});
