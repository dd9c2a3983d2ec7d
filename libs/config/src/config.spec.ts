import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodedError } from '#contracts';
import { loadConfig, readSettings } from './config.js';

const codeOf = (act: () => unknown): CodedError => {
  try {
    act();
  } catch (error) {
    if (error instanceof CodedError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

describe('an operator who starts Tocsin', () => {
  const root = () => mkdtempSync(join(tmpdir(), 'tocsin-config-'));
  const databaseUrl = 'postgres://127.0.0.1/x';

  it('is told which settings are bad, and their values are kept out of the message', () => {
    const error = codeOf(() => readSettings({ SMTP_URL: 'http://user:hunter2@relay', PORT: 'eighty' }));
    expect(error.code).toBe('CONFIG_INVALID');
    expect(error.message).toContain('SMTP_URL');
    expect(error.message).toContain('PORT');
    expect(error.message).not.toContain('hunter2');
  });

  it('mails nobody and listens on loopback unless told otherwise', () => {
    const settings = readSettings({ MAIL_RECIPIENTS: '' });
    expect(settings.MAIL_RECIPIENTS).toEqual([]);
    expect(settings.HOST).toBe('127.0.0.1');
  });

  it('gets a key file that only they can read, and the same key at the next start', () => {
    const options = { root: root(), embeddedDatabaseUrl: databaseUrl, mayMakeKey: true };
    const first = loadConfig({}, options);
    const file = join(options.root, '.tocsin/secret.key');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(loadConfig({}, options).secretKey.equals(first.secretKey)).toBe(true);
    expect(readFileSync(file, 'utf8').trim()).toBe(first.secretKey.toString('base64'));
  });

  it('never gets a new key in place of a damaged one', () => {
    const options = { root: root(), embeddedDatabaseUrl: databaseUrl, mayMakeKey: true };
    loadConfig({}, options);
    writeFileSync(join(options.root, '.tocsin/secret.key'), 'damaged');
    expect(codeOf(() => loadConfig({}, options)).code).toBe('CONFIG_KEY_UNREADABLE');
    expect(readFileSync(join(options.root, '.tocsin/secret.key'), 'utf8')).toBe('damaged');
  });

  it('must give the key where the database is not the embedded one', () => {
    expect(codeOf(() => loadConfig({ DATABASE_URL: databaseUrl }, { root: root() })).code).toBe('CONFIG_KEY_MISSING');
  });
});
