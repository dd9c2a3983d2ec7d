import { Readable, type Transform } from 'node:stream';
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
export async function readBody(stream: Readable, contentEncoding: string | undefined, maxBytes: number) {
  const iterator = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first = await iterator.next();
  if (first.done === true) return Buffer.alloc(0);
  const decoders = codingsOf(contentEncoding).map((coding) => decoder(coding, first.value[0] ?? 0));
  const kept = new GrowingBuffer(maxBytes);
  await pipeline([
    Readable.from(rejoined(first.value, iterator), { objectMode: false }),
    ...decoders,
    async (source: AsyncIterable<Buffer>) => {
      for await (const chunk of source) kept.add(chunk);
    },
  ]);
  return kept.whole();
}

async function* rejoined(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* { [Symbol.asyncIterator]: () => rest };
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
  throw new UnknownCoding(`compression that was not offered`);
}

/** Copies chunks into one buffer, since a million chunks of one byte each would cost a hundred times their size. */
class GrowingBuffer {
  private bytes = Buffer.allocUnsafe(16_384);
  private length = 0;

  constructor(private readonly maxBytes: number) {}

  add(chunk: Buffer): void {
    const length = this.length + chunk.length;
    if (length > this.maxBytes) throw new BodyTooLarge();
    if (length > this.bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(length, this.bytes.length * 2));
      this.bytes.copy(larger, 0, 0, this.length);
      this.bytes = larger;
    }
    chunk.copy(this.bytes, this.length);
    this.length = length;
  }

  whole(): Buffer {
    return Buffer.from(this.bytes.subarray(0, this.length));
  }
}
