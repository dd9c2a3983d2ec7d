import type { Readable } from 'node:stream';

/** What a server of ours answers that cannot take a mail: the code, and words that begin with the enhanced one (RFC 3463). */
export function smtpAnswer(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}

/**
 * All bytes of a mail that comes in. What is too much is read and thrown away, never held.
 * @param most in bytes @throws an answer of 552 when there are more
 */
export async function receivedMail(stream: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= most) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (bytes > most) throw smtpAnswer(552, `5.3.4 mail larger than ${Math.floor(most / 1_000_000)} MB`);
  return Buffer.concat(chunks);
}
