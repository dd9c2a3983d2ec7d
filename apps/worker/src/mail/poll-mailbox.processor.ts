import { Injectable } from '@nestjs/common';
import { PolledMailbox, pollMailbox } from '#mail';
import type { JobProcessor } from '#queue';

@Injectable()
export class PollMailboxProcessor implements JobProcessor {
  readonly job = pollMailbox;

  constructor(private readonly mailbox: PolledMailbox) {}

  async process(): Promise<void> {
    await this.mailbox.poll();
  }
}
