import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A key and a certificate that it signed for itself, valid for a year around a day. */
export interface OwnCertificate {
  key: KeyObject;
  pem: string;
}

/** Makes one (X.509, RSA-2048, SHA-256), in the few structures of DER that it takes. */
export function ownCertificate(name: string, day: Date): OwnCertificate {
  const { privateKey: key, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const algorithm = sequence(oid('2a864886f70d01010b'), der(0x05));
  const who = sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(name)))));
  const half = 182 * 86_400_000;
  const valid = sequence(time(new Date(day.getTime() - half)), time(new Date(day.getTime() + half)));
  const content = sequence(
    der(0x02, Buffer.from([1])),
    algorithm,
    who,
    valid,
    who,
    publicKey.export({ format: 'der', type: 'spki' }),
  );
  const signature = der(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', content, key)]));
  const bytes = sequence(content, algorithm, signature);
  const lines = bytes.toString('base64').replace(/(.{64})/g, '$1\n');
  return { key, pem: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n` };
}

function der(tag: number, content: Buffer = Buffer.alloc(0)): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: Buffer[]): Buffer => der(0x30, Buffer.concat(parts));
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const time = (at: Date): Buffer => der(0x17, Buffer.from(`${at.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));
