import { Injectable } from '@nestjs/common';
import { Leaving } from '#alerts';
import { LetterAnswers } from '#campaigns';
import { Clock } from '#config';
import { FeedbackIntake, hearFeedback, type HearFeedbackPayload } from '#mail';
import type { JobProcessor } from '#queue';

/** Somebody complained, or asked by mail to leave: what they signed up for ends. Or an office answered a letter. */
@Injectable()
export class HearFeedbackProcessor implements JobProcessor<HearFeedbackPayload> {
  readonly job = hearFeedback;

  constructor(
    private readonly intake: FeedbackIntake,
    private readonly leaving: Leaving,
    private readonly answers: LetterAnswers,
    private readonly clock: Clock,
  ) {}

  async process({ feedbackId }: HearFeedbackPayload): Promise<void> {
    const news = await this.intake.news(feedbackId);
    if (news === null) return;
    const { linkId, stream, kind, reference } = news;
    if (kind === 'reply') await this.answers.hear(feedbackId, reference);
    // Links of letters and confirmations stand for other rows than those of subscribers.
    else if (linkId !== null && (stream === 'alerts' || stream === 'digests')) {
      await this.leaving.leaveFor(linkId, kind === 'complaint' ? 'complained' : 'left');
    }
    await this.intake.heard(feedbackId, this.clock.now());
  }
}
