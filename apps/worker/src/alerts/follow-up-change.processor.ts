import { Injectable } from '@nestjs/common';
import { FollowUps } from '#alerts';
import { followUpChange } from '#incidents';
import type { JobProcessor } from '#queue';

@Injectable()
export class FollowUpChangeProcessor implements JobProcessor<{ incidentId: string }> {
  readonly job = followUpChange;

  constructor(private readonly followUps: FollowUps) {}

  async process({ incidentId }: { incidentId: string }): Promise<void> {
    await this.followUps.prepare(incidentId);
  }
}
