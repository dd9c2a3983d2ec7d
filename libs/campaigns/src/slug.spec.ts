import { slugOf } from './slug.js';

describe('The address of an action page', () => {
  it('is the title in small letters and hyphens', () => {
    expect(slugOf('Ask UNHCR for access to détained refugees!')).toBe('ask-unhcr-for-access-to-detained-refugees');
  });

  it('is never empty and never the address of something else', () => {
    expect([slugOf('강제북송'), slugOf('Confirm'), slugOf('…')]).toEqual(['letter', 'letter', 'letter']);
  });

  it('does not end in a hyphen where a long title is cut', () => {
    expect(slugOf(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59));
  });
});
