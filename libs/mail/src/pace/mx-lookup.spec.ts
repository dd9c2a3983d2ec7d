import { answerFrom } from './mx-lookup.js';

describe('MX records', () => {
  it('name the host with the lowest number, the first by name among equals', () => {
    const records = [
      { exchange: 'second.example.org', priority: 20 },
      { exchange: 'b.example.org', priority: 5 },
      { exchange: 'a.example.org', priority: 5 },
    ];
    expect(answerFrom(records)).toEqual({ kind: 'host', exchange: 'a.example.org' });
  });

  it.each(['', '.'])('MAIL 24: that name the root as %j say that nobody takes mail (RFC 7505)', (exchange) => {
    expect(answerFrom([{ exchange, priority: 0 }])).toEqual({ kind: 'null' });
  });

  it('that name the root beside a host name that host', () => {
    const records = [
      { exchange: '', priority: 0 },
      { exchange: 'mx.example.org', priority: 10 },
    ];
    expect(answerFrom(records)).toEqual({ kind: 'host', exchange: 'mx.example.org' });
  });

  it('that are none say nothing', () => {
    expect(answerFrom([])).toEqual({ kind: 'none' });
  });
});
