import { Injectable } from '@nestjs/common';
import { AlertPreparation, prepareAlert } from '#alerts';
import type { JobProcessor } from '#queue';

@Injectable()
export class PrepareAlertProcessor implements JobProcessor<{ alertId: string }> {
  readonly job = prepareAlert;

  constructor(private readonly preparation: AlertPreparation) {}

  async process({ alertId }: { alertId: string }): Promise<void> {
    await this.preparation.prepare(alertId);
  }
}
