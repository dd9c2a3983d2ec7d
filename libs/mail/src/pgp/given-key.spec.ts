import { generateKey, revokeKey } from 'openpgp';
import { KEY_LIMIT, readGivenKey } from './given-key.js';

const NOW = new Date('2026-03-01T12:00:00Z');
const DAY = 86_400_000;
const before = (days: number) => new Date(NOW.getTime() - days * DAY);
const OWNER = { name: 'Reader Nobody', email: 'reader@example.org' };

type KeyOptions = Partial<Parameters<typeof generateKey>[0]>;

async function made(options: KeyOptions = {}) {
  const rest = { userIDs: [OWNER], date: before(30), ...options };
  return generateKey({ ...rest, format: 'armored' });
}
const code = (text: string) => readGivenKey(text, NOW).catch((error: { code: string }) => error.code);

describe('a subscriber who gives a public PGP key', () => {
  it.each([
    ['Curve25519', { type: 'curve25519' }],
    ['Curve25519 as GnuPG writes it', { type: 'ecc', curve: 'curve25519Legacy' }],
    ['P-256', { type: 'ecc', curve: 'nistP256' }],
    ['RSA of 2048 bits', { type: 'rsa', rsaBits: 2048 }],
    ['version 6', { type: 'curve25519', config: { v6Keys: true } }],
  ] as [string, KeyOptions][])('MAIL 29: has one of %s taken', async (_, options) => {
    const { publicKey } = await made(options);
    const { fingerprint, expiresAt } = await readGivenKey(publicKey, NOW);
    expect(fingerprint).toMatch(/^(?:[0-9A-F]{40}|[0-9A-F]{64})$/);
    expect(expiresAt).toBeNull();
  });

  it('MAIL 29: has neither names nor signatures of it kept', async () => {
    const { publicKey } = await made();
    const { encryptionKey } = await readGivenKey(publicKey, NOW);
    expect(encryptionKey.length).toBeLessThan(60);
    expect(Buffer.from(encryptionKey).toString('latin1')).not.toMatch(/Reader|example/);
  });

  it('may paste it with text around it, indented, with any line ends', async () => {
    const { publicKey } = await made();
    const pasted = `My key:\n\n${publicKey.replace(/\r?\n/g, '\r\n   ')}\nRegards`;
    expect((await readGivenKey(pasted, NOW)).fingerprint).toBe((await readGivenKey(publicKey, NOW)).fingerprint);
  });

  it('is told when it will end', async () => {
    const { publicKey } = await made({ keyExpirationTime: 40 * 86_400 });
    const { expiresAt } = await readGivenKey(publicKey, NOW);
    expect(expiresAt).toEqual(new Date(NOW.getTime() + 10 * DAY));
  });
});

describe('a subscriber who gives something else', () => {
  it('MAIL 29: is told that a private key was thrown away, also one that is called public', async () => {
    const { privateKey } = await made();
    expect(await code(privateKey)).toBe('MAIL_KEY_PRIVATE');
    expect(await code(privateKey.replaceAll('PRIVATE', 'PUBLIC'))).toBe('MAIL_KEY_PRIVATE');
    expect(await code('-----begin pgp private key block-----')).toBe('MAIL_KEY_PRIVATE');
  });

  it('is told that it has expired', async () => {
    const { publicKey } = await made({ keyExpirationTime: 10 * 86_400 });
    expect(await code(publicKey)).toBe('MAIL_KEY_EXPIRED');
  });

  it('is told that it has been revoked', async () => {
    const { publicKey, revocationCertificate } = await made();
    const { readKey } = await import('openpgp');
    const key = await readKey({ armoredKey: publicKey });
    const revoked = await revokeKey({ key, revocationCertificate, date: before(1), format: 'armored' });
    expect(await code(revoked.publicKey)).toBe('MAIL_KEY_REVOKED');
  });

  it('is told that nothing can be encrypted for it', async () => {
    const signing = await made({ subkeys: [{ sign: true }] });
    expect(await code(signing.publicKey)).toBe('MAIL_KEY_UNFIT');
    const weak = await made({ type: 'rsa', rsaBits: 1024, config: { minRSABits: 1024 } });
    expect(await code(weak.publicKey)).toBe('MAIL_KEY_UNFIT');
  });

  it('is told that there are several', async () => {
    const [one, other] = [await made(), await made()];
    expect(await code(`${one.publicKey}\n${other.publicKey}`)).toBe('MAIL_KEY_SEVERAL');
  });

  it('is told that it is too long, before anybody reads it', async () => {
    expect(await code('x'.repeat(KEY_LIMIT + 1))).toBe('MAIL_KEY_TOO_LARGE');
  });

  it.each(['', 'hello', '\u0000\ud800', '-----BEGIN PGP PUBLIC KEY BLOCK-----'])(
    'is told that %j is no key',
    async (text) => {
      expect(await code(text)).toBe('MAIL_KEY_UNREADABLE');
    },
  );

  it('is told that a key that was cut or damaged cannot be read, without a word of it', async () => {
    const { publicKey } = await made();
    const lines = publicKey.split('\n');
    const cut = [...lines.slice(0, 5), ...lines.slice(-3)].join('\n');
    const damaged = publicKey.replace(/\n\n..../, '\n\n!!!!');
    for (const text of [cut, damaged, publicKey.replaceAll('PUBLIC KEY BLOCK', 'MESSAGE')]) {
      const error = await readGivenKey(text, NOW).catch((thrown: Error) => thrown);
      expect(error).toMatchObject({ kind: 'invalid' });
      expect(String((error as Error).cause)).toBe('undefined');
    }
  });
});
