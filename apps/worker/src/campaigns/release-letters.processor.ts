import { Injectable } from '@nestjs/common';
import { LetterRelease, releaseLetters } from '#campaigns';
import type { JobProcessor } from '#queue';

@Injectable()
export class ReleaseLettersProcessor implements JobProcessor<{ officeId: string }> {
  readonly job = releaseLetters;

  constructor(private readonly release: LetterRelease) {}

  async process({ officeId }: { officeId: string }): Promise<void> {
    await this.release.release(officeId);
  }
}
