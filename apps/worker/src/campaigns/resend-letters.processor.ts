import { Injectable } from '@nestjs/common';
import { LetterResending, resendLetters, type ResendLettersPayload } from '#campaigns';
import { type JobProcessor, JobQueue } from '#queue';

/** Puts the next letters of a resend back in the queues of their offices, and asks for the ones after them. */
@Injectable()
export class ResendLettersProcessor implements JobProcessor<ResendLettersPayload> {
  readonly job = resendLetters;

  constructor(
    private readonly resending: LetterResending,
    private readonly jobs: JobQueue,
  ) {}

  async process({ resendId }: ResendLettersPayload): Promise<void> {
    if (await this.resending.step(resendId)) await this.jobs.nudge(resendLetters, { resendId });
  }
}
