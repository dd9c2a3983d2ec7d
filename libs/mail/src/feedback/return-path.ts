import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#config';
import { asciiDomain } from '../address.js';

const ID_BYTES = 16;
const MAC_BYTES = 10;
/** Digits that survive servers which write local parts in capitals. */
const DIGITS = 'abcdefghijklmnopqrstuvwxyz234567';

/** What an address that a mail came to says: the delivery that it is about, or that somebody made its token up. */
export type ReadReturnPath = { deliveryId: string } | 'no token' | 'bad token';

/**
 * The envelope sender of each delivery (variable envelope return path): `bounce+<token>@example.org`, where the token is the
 * delivery's id with a keyed hash of it. It holds no address, and nobody can make one up.
 */
@Injectable()
export class ReturnPath {
  private readonly key: Buffer;
  private readonly base: { local: string; domain: string } | null;

  constructor(@Inject(CONFIG) config: Config) {
    this.key = Buffer.from(hkdfSync('sha256', config.secretKey, '', 'tocsin return path v1', 32));
    const [local, domain] = config.settings.BOUNCE_ADDRESS?.split('@') ?? [];
    this.base = local === undefined || domain === undefined ? null : { local, domain: plainDomain(domain) };
  }

  /** The envelope sender for a delivery; null when BOUNCE_ADDRESS is not set. */
  of(deliveryId: string): string | null {
    if (this.base === null) return null;
    const id = Buffer.from(deliveryId.replaceAll('-', ''), 'hex');
    return `${this.base.local}+${encode(Buffer.concat([id, this.mac(id)]))}@${this.base.domain}`;
  }

  /** Whether an address is ours to be written to by servers, whatever its token. */
  isOurs(address: string): boolean {
    const parts = this.split(address);
    return parts !== null && parts.local === this.base!.local.toLowerCase();
  }

  /** Reads the token of an address that a mail came to. */
  read(address: string): ReadReturnPath {
    const parts = this.split(address);
    if (parts === null || parts.token === undefined) return 'no token';
    const bytes = decode(parts.token);
    if (bytes === null || bytes.length !== ID_BYTES + MAC_BYTES) return 'bad token';
    // The last digit has bits to spare: one address a delivery, not four.
    if (encode(bytes) !== parts.token) return 'bad token';
    const id = bytes.subarray(0, ID_BYTES);
    if (!timingSafeEqual(bytes.subarray(ID_BYTES), this.mac(id))) return 'bad token';
    return { deliveryId: id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') };
  }

  private split(address: string): { local: string; token?: string | undefined } | null {
    const [whole = '', domain = ''] = address.toLowerCase().split('@');
    if (this.base === null || plainDomain(domain) !== this.base.domain) return null;
    const [local = '', token] = whole.split('+');
    return { local, token };
  }

  private mac(id: Buffer): Buffer {
    return createHmac('sha256', this.key).update(id).digest().subarray(0, MAC_BYTES);
  }
}

/** As A-labels: servers write a domain either way. */
function plainDomain(domain: string): string {
  return asciiDomain(domain) ?? domain.toLowerCase();
}

function encode(bytes: Buffer): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => DIGITS[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

function decode(text: string): Buffer | null {
  if (!/^[a-z2-7]{1,100}$/.test(text)) return null;
  const bits = [...text].map((digit) => DIGITS.indexOf(digit).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
