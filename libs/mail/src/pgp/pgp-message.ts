import type { enums, KeyID, PacketList, PublicSubkeyPacket, AnyPacket } from 'openpgp';

/** What packets of the library can do and its types do not tell (as of 6.3; the version is held for that). */
interface SessionKeyPacket {
  version: number;
  publicKeyID: KeyID;
  publicKeyAlgorithm: enums.publicKey;
  sessionKey: Uint8Array;
  sessionKeyAlgorithm: enums.symmetric;
  encrypt(key: PublicSubkeyPacket): Promise<void>;
}
interface TextPacket {
  setBytes(bytes: Uint8Array, format: enums.literal): void;
}
interface SealedPacket {
  version: number;
  packets: PacketList<AnyPacket>;
  encrypt(algorithm: enums.symmetric, sessionKey: Uint8Array): Promise<void>;
}

/**
 * A text as an armored OpenPGP message that the holder of a key can read and nobody else: AES-256 with a modification code (RFC 9580 5.13.1),
 * which every program in use reads. Lines end in CRLF. Each call makes a session key of its own.
 * @param key the body of a public key packet, as `readGivenKey` leaves it
 */
export async function pgpMessage(key: Uint8Array, text: string): Promise<string> {
  const pgp = await import('openpgp');
  const reader = new pgp.PublicSubkeyPacket();
  await reader.read(key);
  const cipher = pgp.enums.symmetric.aes256;
  const sessionKey = crypto.getRandomValues(new Uint8Array(32));

  const forReader = new pgp.PublicKeyEncryptedSessionKeyPacket();
  const head = forReader as unknown as SessionKeyPacket;
  head.version = 3;
  head.publicKeyID = reader.getKeyID();
  head.publicKeyAlgorithm = reader.algorithm;
  head.sessionKey = sessionKey;
  head.sessionKeyAlgorithm = cipher;
  await head.encrypt(reader);

  const literal = new pgp.LiteralDataPacket();
  (literal as unknown as TextPacket).setBytes(Buffer.from(text), pgp.enums.literal.binary);
  const sealed = new pgp.SymEncryptedIntegrityProtectedDataPacket();
  const content = sealed as unknown as SealedPacket;
  content.version = 1;
  content.packets = listOf(new pgp.PacketList<AnyPacket>(), literal);
  await content.encrypt(cipher, sessionKey);

  const bytes = listOf(new pgp.PacketList<AnyPacket>(), forReader, sealed).write();
  // With its checksum, which RFC 9580 6.1 calls needless: GnuPG 2.2 loses its way where neither that nor padding ends the text.
  const armored = pgp.armor(pgp.enums.armor.message, bytes, undefined, undefined, undefined, true);
  return armored.replace(/\r?\n/g, '\r\n');
}

function listOf(list: PacketList<AnyPacket>, ...packets: AnyPacket[]): PacketList<AnyPacket> {
  list.push(...packets);
  return list;
}
