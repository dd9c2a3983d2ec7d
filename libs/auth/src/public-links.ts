import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config } from '#config';
import { authError } from './auth.errors.js';

/** What a link may be used for; a link made for one purpose is worthless for another. */
const PURPOSES = {
  'confirm-subscription': 1,
  /** Never expires: old mail must stay able to unsubscribe (RFC 8058). */
  unsubscribe: 2,
  'confirm-action': 3,
  'letter-status': 4,
  /** Of a row in `invitations`: the first administrator's, or a colleague's. */
  welcome: 5,
  'choose-password': 6,
  /** Of a subscriber who has given no key for their mail; once there is one, of that key. Never expires, as mail is kept for years. */
  'mail-key': 7,
} as const;
export type LinkPurpose = keyof typeof PURPOSES;

const MAC_BYTES = 16;
const BODY_BYTES = 1 + 16 + 4;

/**
 * Makes and checks the tokens of links in mails: purpose, id of a row, minute of expiry, HMAC-SHA-256 cut to 128 bits. Opaque,
 * unforgeable, without any address in it.
 */
@Injectable()
export class PublicLinks {
  private readonly key: Buffer;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', config.secretKey, '', 'tocsin public links v1', 32));
  }

  /** The token for a row. @param expiresAt after which it is refused; left out, it never is */
  token(purpose: LinkPurpose, id: string, expiresAt?: Date): string {
    const body = Buffer.alloc(BODY_BYTES);
    body[0] = PURPOSES[purpose];
    Buffer.from(id.replaceAll('-', ''), 'hex').copy(body, 1);
    body.writeUInt32BE(expiresAt === undefined ? 0 : Math.ceil(expiresAt.getTime() / 60_000), 17);
    return Buffer.concat([body, this.mac(body)]).toString('base64url');
  }

  /** The row's id that a token stands for. @throws AUTH_LINK_INVALID, AUTH_LINK_EXPIRED */
  idOf(purpose: LinkPurpose, token: string): string {
    const bytes = Buffer.from(token, 'base64url');
    const body = bytes.subarray(0, BODY_BYTES);
    const genuine =
      bytes.length === BODY_BYTES + MAC_BYTES && timingSafeEqual(bytes.subarray(BODY_BYTES), this.mac(body));
    if (!genuine || body[0] !== PURPOSES[purpose]) throw authError('AUTH_LINK_INVALID');
    const minute = body.readUInt32BE(17);
    if (minute !== 0 && this.clock.now().getTime() > minute * 60_000) throw authError('AUTH_LINK_EXPIRED');
    return body.toString('hex', 1, 17).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  /** A whole address on this installation. */
  url(path: string): string {
    return `${this.config.publicUrl}${path}`;
  }

  private mac(body: Buffer): Buffer {
    return createHmac('sha256', this.key).update(body).digest().subarray(0, MAC_BYTES);
  }
}
