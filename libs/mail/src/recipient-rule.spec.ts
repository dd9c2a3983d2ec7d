import { parseAddress } from './address.js';
import { RecipientRule } from './recipient-rule.js';

const allows = (entries: string[], address: string) => new RecipientRule(entries).allows(parseAddress(address));

describe('an operator who says in MAIL_RECIPIENTS who may be mailed', () => {
  it('mails nobody by saying nothing', () => expect(allows([], 'x@example.org')).toBe(false));

  it('mails everybody by saying *', () => expect(allows(['*'], 'x@example.org')).toBe(true));

  it.each([
    ['@example.org', 'X@EXAMPLE.ORG'],
    ['@Example.ORG', 'x@example.org'],
    ['Friend@Example.com', 'fRIEND@example.com'],
    ['@bücher.example', 'x@xn--bcher-kva.example'],
    ['@xn--bcher-kva.example', 'x@BÜCHER.example'],
  ])('mails by %j also %j', (entry, address) => expect(allows([entry], address)).toBe(true));

  it.each([
    ['@example.org', 'x@notexample.org'],
    ['@example.org', 'x@example.org.evil.example'],
    ['@example.org', 'x@sub.example.org'],
    ['@example.org', 'example.org@evil.example'],
    ['@example.org', 'x@exаmple.org'], // the second has a Cyrillic а
    ['@bücher.example', 'x@bucher.example'],
    ['friend@example.com', 'x@example.com'],
    ['friend@example.com', 'friend+tag@example.com'],
    ['friend@example.com', 'other.friend@example.com'],
    ['friend@example.com', 'friend@example.com.evil.example'],
    ['sam@example.com', '\u017fam@example.com'], // the long s, which some folding turns into s
  ])('does not mail by %j whom they did not mean: %j', (entry, address) => {
    expect(allows([entry], address)).toBe(false);
  });

  it.each(['example.org', '*@example.org', '@', '@*.example.org', '@*', 'a@b@', '@exa mple.org', '**', '', '.'])(
    'is told that %j means nothing',
    (entry) =>
      expect(() => new RecipientRule([entry])).toThrow(expect.objectContaining({ code: 'MAIL_RECIPIENTS_INVALID' })),
  );
});
