import { Injectable } from '@nestjs/common';
import { callDuty, DutyCaller } from '#incidents';
import type { JobProcessor } from '#queue';

@Injectable()
export class CallDutyProcessor implements JobProcessor {
  readonly job = callDuty;

  constructor(private readonly caller: DutyCaller) {}

  async process(): Promise<void> {
    await this.caller.call();
  }
}
