import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodedError } from '#contracts';
import { readSealed, writeSealed } from './sealed-file.js';
import { CHUNK_BYTES, HEADER_BYTES, TAG_BYTES } from './sealed-format.js';

const PASSPHRASE = 'correct horse battery staple';
const CHUNK = CHUNK_BYTES + TAG_BYTES;

const folder = mkdtempSync(join(tmpdir(), 'tocsin-sealed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const newFile = () => join(folder, randomBytes(6).toString('hex'));

async function* pieces(bytes: Buffer, size = 10_000): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(file: string, passphrase = PASSPHRASE): Promise<Buffer> {
  const found: Buffer[] = [];
  for await (const piece of readSealed(file, passphrase)) found.push(piece);
  return Buffer.concat(found);
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof CodedError) return error.code;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('a sealed file', () => {
  it.each([0, CHUNK_BYTES, CHUNK_BYTES + 1])('gives %i bytes back', async (size) => {
    const bytes = randomBytes(size);
    const file = newFile();
    await writeSealed(file, PASSPHRASE, pieces(bytes));
    expect((await read(file)).equals(bytes)).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is opened by the same passphrase in another form of Unicode, and by no other', async () => {
    const file = newFile();
    await writeSealed(file, 'une clé très secrète'.normalize('NFD'), pieces(Buffer.from('x')));
    expect((await read(file, 'une clé très secrète'.normalize('NFC'))).toString()).toBe('x');
    expect(await codeOf(read(file))).toBe('CLI_BACKUP_WRONG_PASSPHRASE');
  });

  it('is never put in the place of another file', async () => {
    const file = newFile();
    writeFileSync(file, 'older');
    expect(await codeOf(writeSealed(file, PASSPHRASE, pieces(Buffer.from('x'))))).toBe('CLI_BACKUP_FILE_EXISTS');
    expect(readFileSync(file, 'utf8')).toBe('older');
  });

  it('does not come about when its bytes end with an error', async () => {
    const before = readdirSync(folder);
    async function* broken(): AsyncGenerator<Buffer> {
      yield randomBytes(CHUNK);
      throw new Error('the database went away');
    }
    await expect(writeSealed(newFile(), PASSPHRASE, broken())).rejects.toThrow('the database went away');
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('a sealed file that was changed', () => {
  let whole: Buffer;
  beforeAll(async () => {
    const file = newFile();
    await writeSealed(file, PASSPHRASE, pieces(randomBytes(3 * CHUNK_BYTES + 100)));
    whole = readFileSync(file);
  });

  const chunk = (at: number) => whole.subarray(HEADER_BYTES + at * CHUNK, HEADER_BYTES + (at + 1) * CHUNK);
  const codeFor = (bytes: Buffer) => {
    const file = newFile();
    writeFileSync(file, bytes);
    return codeOf(read(file));
  };
  const flipped = (at: number) => {
    const bytes = Buffer.from(whole);
    bytes[at]! ^= 1;
    return bytes;
  };

  it('is noticed wherever it was cut', async () => {
    expect(await codeFor(whole.subarray(0, -1))).toBe('CLI_BACKUP_DAMAGED');
    for (const chunks of [0, 3]) {
      expect(await codeFor(whole.subarray(0, HEADER_BYTES + chunks * CHUNK))).toBe('CLI_BACKUP_DAMAGED');
    }
    expect(await codeFor(whole.subarray(0, HEADER_BYTES + 5))).toBe('CLI_BACKUP_DAMAGED');
    expect(await codeFor(whole.subarray(0, HEADER_BYTES - 1))).toBe('CLI_BACKUP_NOT_OURS');
    expect(await codeFor(Buffer.alloc(0))).toBe('CLI_BACKUP_NOT_OURS');
  });

  it('is noticed when something was added, moved or left out', async () => {
    const header = whole.subarray(0, HEADER_BYTES);
    expect(await codeFor(Buffer.concat([whole, Buffer.of(0)]))).toBe('CLI_BACKUP_DAMAGED');
    expect(await codeFor(Buffer.concat([header, chunk(1), chunk(0), chunk(2), chunk(3)]))).toBe('CLI_BACKUP_DAMAGED');
    expect(await codeFor(Buffer.concat([header, chunk(0), chunk(2), chunk(3)]))).toBe('CLI_BACKUP_DAMAGED');
  });

  it('is noticed at a single bit', async () => {
    expect(await codeFor(flipped(0))).toBe('CLI_BACKUP_NOT_OURS');
    expect(await codeFor(flipped(9))).toBe('CLI_BACKUP_NOT_OURS');
    expect(await codeFor(flipped(20))).toBe('CLI_BACKUP_WRONG_PASSPHRASE');
    expect(await codeFor(flipped(whole.length - 1))).toBe('CLI_BACKUP_DAMAGED');
  });
});
