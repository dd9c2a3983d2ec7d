import { AddressHash } from './address-hash.js';

describe('one mailbox that people write in several ways', () => {
  const hashes = new AddressHash(Buffer.alloc(32, 7));
  const same = (one: string, other: string) => hashes.of(one).equals(hashes.of(other));

  it.each([
    ['Name@Example.org', 'name@example.ORG'],
    ['담당자@외교부.example', '\u1103\u1161\u11b7\u1103\u1161\u11bc\u110c\u1161@외교부.example'],
    ['사람@B\u00dcCHER.example', '사람@xn--bcher-kva.example'],
    ['ÉLAN@example.org', 'e\u0301lan@example.org'],
    ['J\u030can@example.org', '\u01f0an@example.org'],
  ])('MAIL 25: counts once, as %j and as %j', (one, other) => {
    expect(same(one, other)).toBe(true);
  });

  it.each([
    ['사람@example.org', '사랑@example.org'],
    ['élan@example.org', 'elan@example.org'],
    ['a@example.org', '\u0430@example.org'],
  ])('is not taken for its neighbour: %j and %j', (one, other) => {
    expect(same(one, other)).toBe(false);
  });
});
