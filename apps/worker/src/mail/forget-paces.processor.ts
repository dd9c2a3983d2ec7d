import { Injectable } from '@nestjs/common';
import { forgetPaces, OldPaces } from '#mail';
import type { JobProcessor } from '#queue';

@Injectable()
export class ForgetPacesProcessor implements JobProcessor {
  readonly job = forgetPaces;

  constructor(private readonly paces: OldPaces) {}

  async process(): Promise<void> {
    await this.paces.forget();
  }
}
