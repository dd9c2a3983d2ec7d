import { Injectable } from '@nestjs/common';
import type { FeedbackListRequest, FeedbackView, Page } from '#contracts';
import { Database, FieldCipher } from '#database';
import { mailError } from '../mail.errors.js';
import { masked } from '../masked.js';
import { feedbackById, feedbackPage, type SealedFeedback } from './feedback-list.query.js';

/** Shows what came back for mails of ours. Addresses leave it masked; it changes nothing. */
@Injectable()
export class FeedbackReader {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  async page(request: FeedbackListRequest): Promise<Page<FeedbackView>> {
    const { items, next } = await feedbackPage(this.database, request);
    return { items: items.map((item) => this.withMask(item)), next };
  }

  /** @throws MAIL_FEEDBACK_UNKNOWN */
  async one(id: string): Promise<FeedbackView> {
    const found = await feedbackById(this.database, id);
    if (found === undefined) throw mailError('MAIL_FEEDBACK_UNKNOWN', { feedback: id });
    return this.withMask(found);
  }

  private withMask({ sealed, ...item }: SealedFeedback): FeedbackView {
    return { ...item, masked: sealed === null ? null : masked(this.cipher.open(sealed, 'address')) };
  }
}
