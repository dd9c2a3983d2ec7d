import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, copyFile, type FileHandle, link, open, rm } from 'node:fs/promises';
import { backupError } from './backup.errors.js';
import { CHUNK_BYTES, HEADER_BYTES, newHeader, openHeader, TAG_BYTES } from './sealed-format.js';

/**
 * Writes bytes to a new file, sealed with a passphrase. The file gets its name when it is complete and on disk, readable by its
 * owner alone; when the bytes end with an error nothing is left. @throws CLI_BACKUP_FILE_EXISTS, CLI_BACKUP_FILE_UNWRITABLE
 */
export async function writeSealed(file: string, passphrase: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  await refuseExisting(file);
  const part = `${file}.${randomBytes(4).toString('hex')}.part`;
  const handle = await unless(() => open(part, 'wx', 0o600), file);
  try {
    const { header, cipher } = await newHeader(passphrase);
    const write = (piece: Buffer) => unless(() => handle.writeFile(piece), file);
    await write(header);
    let waiting = Buffer.alloc(0);
    for await (const piece of bytes) {
      waiting = Buffer.concat([waiting, piece]);
      // The last chunk is the one that has another nonce, so a full one waits until it is known that more follows.
      for (; waiting.length > CHUNK_BYTES; waiting = waiting.subarray(CHUNK_BYTES)) {
        await write(cipher.seal(waiting.subarray(0, CHUNK_BYTES), false));
      }
    }
    await write(cipher.seal(waiting, true));
    await unless(() => handle.sync(), file);
    await handle.close();
    await giveName(part, file);
  } finally {
    await handle.close().catch(() => undefined);
    await rm(part, { force: true });
  }
}

/**
 * The bytes of a sealed file, each piece checked before it is given out. Whoever reads to the end knows that nothing is missing.
 * @throws CLI_BACKUP_FILE_UNREADABLE, CLI_BACKUP_NOT_OURS, CLI_BACKUP_WRONG_PASSPHRASE, CLI_BACKUP_DAMAGED
 */
export async function* readSealed(file: string, passphrase: string): AsyncGenerator<Buffer> {
  const handle = await open(file).catch((cause: unknown) => {
    throw backupError('CLI_BACKUP_FILE_UNREADABLE', { file, reason: reasonOf(cause) }, cause);
  });
  try {
    const cipher = await openHeader(await bytesOf(handle, HEADER_BYTES, file), passphrase);
    const full = CHUNK_BYTES + TAG_BYTES;
    let chunk = await bytesOf(handle, full, file);
    for (;;) {
      const next = chunk.length < full ? Buffer.alloc(0) : await bytesOf(handle, full, file);
      const last = next.length === 0;
      yield cipher.open(chunk, last);
      if (last) return;
      chunk = next;
    }
  } finally {
    await handle.close();
  }
}

/** The next bytes of a file; fewer than asked for only at its end. */
async function bytesOf(handle: FileHandle, length: number, file: string): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled).catch((cause: unknown) => {
      throw backupError('CLI_BACKUP_FILE_UNREADABLE', { file, reason: reasonOf(cause) }, cause);
    });
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

/** Fails when there is a file of that name. @throws CLI_BACKUP_FILE_EXISTS */
export async function refuseExisting(file: string): Promise<void> {
  const there = await access(file).then(
    () => true,
    () => false,
  );
  if (there) throw backupError('CLI_BACKUP_FILE_EXISTS', { file });
}

/** Renaming would put it in the place of a file that came about meanwhile; a second name does not. */
async function giveName(part: string, file: string): Promise<void> {
  try {
    await link(part, file);
  } catch (cause) {
    if (reasonOf(cause) === 'EEXIST') throw backupError('CLI_BACKUP_FILE_EXISTS', { file }, cause);
    // Some file systems know no second names.
    await unless(() => copyFile(part, file, constants.COPYFILE_EXCL), file);
  }
}

async function unless<Result>(act: () => Promise<Result>, file: string): Promise<Result> {
  try {
    return await act();
  } catch (cause) {
    throw backupError('CLI_BACKUP_FILE_UNWRITABLE', { file, reason: reasonOf(cause) }, cause);
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
}
