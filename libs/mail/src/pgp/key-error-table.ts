import type { ErrorDefinition } from '#contracts';

/** What can be wrong with a PGP key that somebody gave for their mail; part of mail's one table. */
export const KEY_ERRORS = {
  MAIL_KEY_UNREADABLE: {
    kind: 'invalid',
    message: 'This is not a PGP public key that can be read. Nothing was kept.',
    remedy:
      'Export your public key as text and paste all of it, from the line "BEGIN PGP PUBLIC KEY BLOCK" to the line "END PGP PUBLIC KEY BLOCK".',
  },
  MAIL_KEY_PRIVATE: {
    kind: 'invalid',
    message: 'This is a private key, which nobody but you should have. It was thrown away and not kept anywhere.',
    remedy:
      'Export your public key and paste that. If you sent the private key over a connection that you do not trust, make a new key.',
  },
  MAIL_KEY_SEVERAL: {
    kind: 'invalid',
    message: 'There is more than one key in this text. Nothing was kept.',
    remedy: 'Paste one public key, the one that you read your mail with.',
  },
  MAIL_KEY_TOO_LARGE: {
    kind: 'invalid',
    message: 'This text is longer than {limit} bytes. Nothing was kept.',
    remedy:
      'Export the key without the signatures of others, which most programs call a minimal export, and paste that.',
  },
  MAIL_KEY_REVOKED: {
    kind: 'invalid',
    message: 'This key has been revoked by its owner. Nothing was kept.',
    remedy: 'Paste the key that took its place.',
  },
  MAIL_KEY_EXPIRED: {
    kind: 'invalid',
    message: 'This key has expired. Nothing was kept.',
    remedy: 'Set a later date in your program and export the key again, or paste another key.',
  },
  MAIL_KEY_UNFIT: {
    kind: 'invalid',
    message:
      'Nothing can be encrypted for this key: no part of it is meant for that, or what there is counts as too weak. Nothing was kept.',
    remedy:
      'Paste a key with a part for encryption: RSA of at least 2048 bits, or an elliptic curve such as Curve25519.',
  },
  MAIL_KEY_CHANGED: {
    kind: 'conflict',
    message: 'The key has been given, replaced or removed in another place. Nothing was changed now.',
    remedy: 'Open the link in your newest mail and look at the key that stands there.',
  },
  MAIL_KEY_LINK_OLD: {
    kind: 'gone',
    message: 'This link belongs to a key that has been replaced or removed since.',
    remedy: 'Open the link at the end of your newest mail.',
  },
  MAIL_KEY_LAPSED: {
    kind: 'unavailable',
    message: 'The key that mail to this address is encrypted for has expired, so the mail did not leave.',
    remedy:
      'Its owner gives a new key by the link in an earlier mail; then send the mail again to those who never got it.',
  },
  MAIL_NOT_ENCRYPTED: {
    kind: 'unavailable',
    message: 'The mail could not be encrypted for the key of its reader, so it did not leave.',
    remedy:
      'Its owner gives another key by the link in an earlier mail; then send the mail again to those who never got it.',
  },
} as const satisfies Record<string, ErrorDefinition>;
