import { Injectable } from '@nestjs/common';
import { bringForward, PutOffMail } from '#mail';
import type { JobProcessor } from '#queue';

@Injectable()
export class BringForwardProcessor implements JobProcessor {
  readonly job = bringForward;

  constructor(private readonly putOff: PutOffMail) {}

  async process(): Promise<void> {
    await this.putOff.bringForward();
  }
}
