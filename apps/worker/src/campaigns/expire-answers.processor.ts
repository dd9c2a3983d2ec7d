import { Injectable } from '@nestjs/common';
import { AnswerExpiry, expireAnswers } from '#campaigns';
import type { JobProcessor } from '#queue';

@Injectable()
export class ExpireAnswersProcessor implements JobProcessor {
  readonly job = expireAnswers;

  constructor(private readonly expiry: AnswerExpiry) {}

  async process(): Promise<void> {
    await this.expiry.expire();
  }
}
