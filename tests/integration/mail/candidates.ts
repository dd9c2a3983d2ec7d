import { type AddressHash, derivedId, type FieldCipher } from '#database';
import type { RecipientSelect } from '#mail';

/** One recipient of a fan-out in a test. */
export type Candidate = { address: string; excluded?: string };

/** What a caller of a fan-out hands over, for recipients that a test names. */
export function selectOf(
  cipher: FieldCipher,
  hashes: AddressHash,
  candidates: (string | Candidate)[],
): RecipientSelect {
  const list = candidates.map((given) => (typeof given === 'string' ? { address: given } : given));
  return {
    sql: `SELECT a.*, NULL::uuid[] AS thread FROM unnest($1::bytea[], $2::bytea[], $3::uuid[], $4::text[])
          AS a(recipient_hash, recipient_sealed, link_id, excluded_reason)`,
    values: [
      list.map(({ address }) => hashes.of(address)),
      list.map(({ address }) => cipher.seal(address, 'address')),
      list.map(({ address }) => derivedId('link', address)),
      list.map(({ excluded }: Candidate) => excluded ?? null),
    ],
  };
}
