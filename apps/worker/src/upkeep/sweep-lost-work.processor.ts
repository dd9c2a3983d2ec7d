import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#config';
import type { JobProcessor } from '#queue';
import { LostWorkSweep } from './lost-work-sweep.js';
import { sweepLostWork } from './upkeep.jobs.js';

@Injectable()
export class SweepLostWorkProcessor implements JobProcessor {
  readonly job = sweepLostWork;

  constructor(
    private readonly sweep: LostWorkSweep,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async process(): Promise<void> {
    await this.sweep.requeue(this.config.settings.SWEEP_AFTER_SECONDS);
  }
}
