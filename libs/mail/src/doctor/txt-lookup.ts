import { Resolver } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';

/** The DNS did not answer, or refused to. Nothing is concluded from it. */
export class TxtUnanswered extends Error {}

/** Asks the DNS for TXT records, each as one text. Replaced in tests, which never ask the real one. */
@Injectable()
export class TxtLookup {
  private readonly resolver = new Resolver({ timeout: 3_000, tries: 2 });

  /** @param name as A-labels @returns none where there is no such name or record @throws TxtUnanswered */
  async of(name: string): Promise<string[]> {
    try {
      return (await this.resolver.resolveTxt(name)).map((pieces) => pieces.join(''));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'ENODATA' || code === 'ENOTFOUND') return [];
      throw new TxtUnanswered(`the DNS gave no answer (${String(code)})`);
    }
  }
}
