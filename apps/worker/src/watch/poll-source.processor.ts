import { Injectable } from '@nestjs/common';
import type { JobProcessor } from '#queue';
import { pollSource, SourcePoller } from '#watch';

@Injectable()
export class PollSourceProcessor implements JobProcessor<{ sourceId: string }> {
  readonly job = pollSource;

  constructor(private readonly poller: SourcePoller) {}

  async process({ sourceId }: { sourceId: string }): Promise<void> {
    await this.poller.poll(sourceId);
  }
}
