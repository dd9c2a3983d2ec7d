import { letterText } from './letter-text.js';

describe('The letter that an office reads', () => {
  it('begins with its salutation and ends with the name of the supporter', () => {
    expect(
      letterText({ salutation: 'Dear High Commissioner', body: 'Please ask for access.', name: 'A Supporter' }),
    ).toBe('Dear High Commissioner,\n\nPlease ask for access.\n\nA Supporter\n');
  });

  it('keeps the mark that a salutation ends with', () => {
    expect(letterText({ salutation: 'To whom it may concern:', body: 'x', name: 'y' })).toMatch(
      /^To whom it may concern:\n/,
    );
  });
});
