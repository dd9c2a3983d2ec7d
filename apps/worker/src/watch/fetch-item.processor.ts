import { Injectable } from '@nestjs/common';
import type { JobProcessor } from '#queue';
import { fetchItem, ItemFetcher } from '#watch';

@Injectable()
export class FetchItemProcessor implements JobProcessor<{ itemId: string }> {
  readonly job = fetchItem;

  constructor(private readonly fetcher: ItemFetcher) {}

  async process({ itemId }: { itemId: string }): Promise<void> {
    await this.fetcher.fetch(itemId);
  }
}
