import { Body, Controller, Get, HttpCode, Param, ParseEnumPipe, Post } from '@nestjs/common';
import type { Actor } from '#auth';
import { ResumeStreamRequest, type Stream, STREAMS, type StreamsView } from '#contracts';
import { StreamControl } from '#mail';
import { CurrentActor, Permit } from '../platform/permit.js';

/** How streams stand with their readers. */
@Controller('api/mail/streams')
export class MailStreamsController {
  constructor(private readonly streams: StreamControl) {}

  @Get()
  @Permit('records.read')
  view(): Promise<StreamsView> {
    return this.streams.view();
  }

  @Post(':stream/resume')
  @HttpCode(200)
  @Permit('mail.stop')
  async resume(
    @CurrentActor() actor: Actor,
    @Param('stream', new ParseEnumPipe(Object.fromEntries(STREAMS.map((stream) => [stream, stream])))) stream: Stream,
    @Body({ schema: ResumeStreamRequest }) request: ResumeStreamRequest,
  ): Promise<StreamsView> {
    await this.streams.resume(actor, stream, request);
    return this.streams.view();
  }
}
