import { once } from 'node:events';
import { type Readable, type Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/** Thrown when an answer is larger than allowed, before the rest of it is read. */
export class BodyTooLarge extends Error {}
/** Thrown when an answer names a compression that we did not offer. */
export class UnknownCoding extends Error {}

const MAX_CODINGS = 2;

/**
 * Reads and decompresses a body (gzip, deflate, br; RFC 9110, 8.4). It stops within one chunk of the limit, so that a few
 * kilobytes which unpack to gigabytes cost no more memory than the limit.
 */
export async function readBody(
  stream: Readable,
  contentEncoding: string | undefined,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Buffer> {
  const first = await firstChunk(stream, signal);
  if (first === null) return Buffer.alloc(0);
  const decoders = codingsOf(contentEncoding).map((coding) => decoder(coding, first[0] ?? 0));
  const kept = new GrowingBuffer(maxBytes);
  await pipeline([stream, ...decoders, sinkOf(kept)], { signal });
  return kept.whole();
}

/** Looks at the first chunk and puts it back; null when the body is empty. */
async function firstChunk(stream: Readable, signal: AbortSignal): Promise<Buffer | null> {
  const listening = new AbortController();
  const until = { signal: AbortSignal.any([signal, listening.signal]) };
  try {
    await Promise.race([once(stream, 'readable', until), once(stream, 'end', until)]);
  } finally {
    listening.abort();
  }
  const chunk = stream.read() as Buffer | null;
  if (chunk !== null) stream.unshift(chunk);
  return chunk;
}

function sinkOf(kept: GrowingBuffer): Writable {
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => done(kept.add(chunk) ? null : new BodyTooLarge()),
  });
}

/** Codings in the order in which they have to be undone. */
function codingsOf(header: string | undefined): string[] {
  const codings = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  if (codings.length > MAX_CODINGS) throw new UnknownCoding('too many layers of compression');
  return codings.reverse();
}

function decoder(coding: string, firstByte: number): Transform {
  if (coding === 'gzip' || coding === 'x-gzip') return createGunzip();
  if (coding === 'br') return createBrotliDecompress();
  // "deflate" means zlib, but some servers send it without the zlib header, which starts with a low nibble of 8.
  if (coding === 'deflate') return (firstByte & 0x0f) === 8 ? createInflate() : createInflateRaw();
  throw new UnknownCoding('a compression that was not offered');
}

/** Copies chunks into one buffer, since a million chunks of one byte each would cost a hundred times their size. */
class GrowingBuffer {
  private bytes = Buffer.allocUnsafe(16_384);
  private length = 0;

  constructor(private readonly maxBytes: number) {}

  /** Says whether there was room. */
  add(chunk: Buffer): boolean {
    const length = this.length + chunk.length;
    if (length > this.maxBytes) return false;
    if (length > this.bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(length, this.bytes.length * 2));
      this.bytes.copy(larger, 0, 0, this.length);
      this.bytes = larger;
    }
    chunk.copy(this.bytes, this.length);
    this.length = length;
    return true;
  }

  whole(): Buffer {
    return Buffer.from(this.bytes.subarray(0, this.length));
  }
}
