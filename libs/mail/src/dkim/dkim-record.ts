import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { DkimAlgorithm } from './dkim-signature.js';

const newPair = promisify(generateKeyPair);

/** A pair as it is kept: the private half as PKCS #8 in PEM, the public half as p= of its record. */
export interface KeyPair {
  privatePem: string;
  publicKey: string;
}

/** RSA with 2048 bits, or Ed25519. */
export async function newKeyPair(algorithm: DkimAlgorithm): Promise<KeyPair> {
  const { privateKey } =
    algorithm === 'rsa-sha256' ? await newPair('rsa', { modulusLength: 2048 }) : await newPair('ed25519');
  const privatePem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { privatePem, publicKey: publicPart(privateKey, algorithm) };
}

/** The key that signs. @throws when the text is no private key */
export function privateKeyOf(pem: string): KeyObject {
  return createPrivateKey(pem);
}

/** The TXT record that lets others check signatures (RFC 6376 3.6.1, RFC 8463 4). A revoked key has an empty p=. */
export function dkimRecord(key: {
  algorithm: DkimAlgorithm;
  selector: string;
  domain: string;
  publicKey: string | null;
}) {
  const kind = key.algorithm === 'rsa-sha256' ? 'rsa' : 'ed25519';
  return {
    name: `${key.selector}._domainkey.${key.domain}`,
    type: 'TXT' as const,
    value: `v=DKIM1; k=${kind}; h=sha256; p=${key.publicKey ?? ''}`,
  };
}

/** RSA as SubjectPublicKeyInfo; Ed25519 as its 32 bytes alone. */
function publicPart(privateKey: KeyObject, algorithm: DkimAlgorithm): string {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return (algorithm === 'rsa-sha256' ? spki : spki.subarray(-32)).toString('base64');
}
