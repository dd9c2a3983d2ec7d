import { defineErrors } from '#contracts';

export const configError = defineErrors({
  CONFIG_INVALID: {
    kind: 'invalid',
    message: 'These settings cannot be used: {problems}.',
    remedy: 'Correct the named variables (see .env.example for each) and start again. Their values are not shown here.',
  },
  CONFIG_KEY_MISSING: {
    kind: 'invalid',
    message: 'There is no encryption key: TOCSIN_KEY is not set and no key file may be made here.',
    remedy:
      'Set TOCSIN_KEY to the key this database was first used with, or to a new one from `tocsin key` for a new database.',
  },
  CONFIG_KEY_UNREADABLE: {
    kind: 'invalid',
    message: 'The key file {file} does not hold a key of 32 bytes in base64.',
    remedy: 'Put the original file back from a backup. A new key cannot read the addresses that are stored already.',
  },
});
