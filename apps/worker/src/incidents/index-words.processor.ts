import { Injectable } from '@nestjs/common';
import { indexWords, WordIndexer } from '#incidents';
import type { JobProcessor } from '#queue';

@Injectable()
export class IndexWordsProcessor implements JobProcessor {
  readonly job = indexWords;

  constructor(private readonly indexer: WordIndexer) {}

  async process(): Promise<void> {
    await this.indexer.index();
  }
}
