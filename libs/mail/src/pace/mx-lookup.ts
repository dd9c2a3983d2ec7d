import { Resolver } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';

/** Who takes the mail of a domain: a host, nobody (RFC 7505), or not said by any MX record. */
export type MxAnswer = { kind: 'host'; exchange: string } | { kind: 'null' } | { kind: 'none' };

/** What it took too long, or was refused, to find out. Nothing is concluded from it. */
export class MxUnanswered extends Error {}

/** Asks the DNS for MX records. Replaced in tests, which never ask the real one. */
@Injectable()
export class MxLookup {
  private readonly resolver = new Resolver({ timeout: 2_000, tries: 2 });

  /** @param domain as A-labels @throws MxUnanswered */
  async of(domain: string): Promise<MxAnswer> {
    try {
      return answerFrom(await this.resolver.resolveMx(domain));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'ENODATA' || code === 'ENOTFOUND') return { kind: 'none' };
      throw new MxUnanswered(`the DNS gave no answer (${String(code)})`);
    }
  }
}

/** A single record that names the root is the null MX; of others the host with the lowest number is asked first (RFC 5321 5.1). */
export function answerFrom(records: readonly { exchange: string; priority: number }[]): MxAnswer {
  const isRoot = (exchange: string) => exchange === '' || exchange === '.';
  if (records.length > 0 && records.every(({ exchange }) => isRoot(exchange))) return { kind: 'null' };
  const hosts = records.filter(({ exchange }) => !isRoot(exchange));
  // Hosts of one number share the mail; the first by name is the same answer every time.
  const [first] = hosts.sort((a, b) => a.priority - b.priority || (a.exchange < b.exchange ? -1 : 1));
  return first === undefined ? { kind: 'none' } : { kind: 'host', exchange: first.exchange };
}
