import { decrypt, generateKey, readMessage, readPrivateKey } from 'openpgp';
import PostalMime from 'postal-mime';

type KeyOptions = Partial<Parameters<typeof generateKey>[0]>;

/** A key pair such as a reader makes, armored. */
export function keyPair(options: KeyOptions = {}) {
  const rest = { userIDs: [{ name: 'Reader Nobody', email: 'reader@example.org' }], ...options };
  return generateKey({ ...rest, format: 'armored' });
}

/** The mail within an encrypted one, as the holder of the private key reads it. */
export async function opened(source: string, privateKey: string) {
  const armored = /-----BEGIN PGP MESSAGE-----[\s\S]*-----END PGP MESSAGE-----/.exec(source);
  if (armored === null) throw new Error('the mail is not encrypted');
  const message = await readMessage({ armoredMessage: armored[0] });
  const decryptionKeys = await readPrivateKey({ armoredKey: privateKey });
  const { data } = await decrypt({ message, decryptionKeys, format: 'binary' });
  return PostalMime.parse(Buffer.from(data));
}
