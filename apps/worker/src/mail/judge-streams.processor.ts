import { Injectable } from '@nestjs/common';
import { judgeStreams, StreamJudge } from '#mail';
import type { JobProcessor } from '#queue';

@Injectable()
export class JudgeStreamsProcessor implements JobProcessor {
  readonly job = judgeStreams;

  constructor(private readonly streams: StreamJudge) {}

  async process(): Promise<void> {
    await this.streams.judge();
  }
}
