import { salutationFor } from './salutation.js';

describe('The salutation of a letter', () => {
  it("names the office's holder when one is known", () => {
    expect(salutationFor('Dear High Commissioner {name}', 'Example Person')).toBe(
      'Dear High Commissioner Example Person',
    );
  });

  it('addresses the office alone when none is known', () => {
    expect(salutationFor('Dear High Commissioner {name}', null)).toBe('Dear High Commissioner');
    expect(salutationFor('Dear {name}, High Commissioner', null)).toBe('Dear, High Commissioner');
  });

  it('stays as it is where it has no place for a name', () => {
    expect(salutationFor('To whom it may concern', 'Example Person')).toBe('To whom it may concern');
  });
});
