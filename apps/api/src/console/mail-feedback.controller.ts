import { Controller, Get, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { FeedbackListRequest, type FeedbackView, type Page } from '#contracts';
import { FeedbackReader } from '#mail';
import { type CsvColumns, csvFile } from '../platform/csv.js';
import { Permit } from '../platform/permit.js';

/** What came back for mails that were sent. */
@Controller('api/mail/feedback')
export class MailFeedbackController {
  constructor(private readonly feedback: FeedbackReader) {}

  @Get()
  @Permit('mail.recipients')
  list(@Query({ schema: FeedbackListRequest }) request: FeedbackListRequest): Promise<Page<FeedbackView>> {
    return this.feedback.page(request);
  }

  /** The same list as a file. */
  @Get('export.csv')
  @Permit('mail.recipients')
  file(@Query({ schema: FeedbackListRequest }) request: FeedbackListRequest): StreamableFile {
    return csvFile('came-back', COLUMNS, (after) => this.feedback.page({ ...request, limit: 200, after }));
  }

  @Get(':id')
  @Permit('mail.recipients')
  one(@Param('id', ParseUUIDPipe) id: string): Promise<FeedbackView> {
    return this.feedback.one(id);
  }
}

const COLUMNS: CsvColumns<FeedbackView> = {
  received: ({ receivedAt }) => receivedAt,
  kind: ({ kind }) => kind,
  feedback_type: ({ feedbackType }) => feedbackType,
  reason: ({ reason }) => reason,
  permanent: ({ permanent }) => permanent,
  status: ({ status }) => status,
  reply_code: ({ replyCode }) => replyCode,
  said: ({ said }) => said,
  address: ({ masked }) => masked,
  message: ({ messageId }) => messageId,
  found_by: ({ foundBy }) => foundBy,
  not_told_yet: ({ unheard }) => unheard,
};
