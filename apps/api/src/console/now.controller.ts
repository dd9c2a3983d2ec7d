import { Controller, Get, type MessageEvent, Sse } from '@nestjs/common';
import type { Observable } from 'rxjs';
import type { Actor } from '#auth';
import type { NowView } from '#contracts';
import { EventStreams } from '../platform/event-streams.js';
import { AsksAgain, CurrentActor, Permit, type StillMay } from '../platform/permit.js';
import { Now } from './now.js';

/** What waits for somebody right now. */
@Controller('api/now')
export class NowController {
  constructor(
    private readonly now: Now,
    private readonly streams: EventStreams,
  ) {}

  @Get()
  @Permit('records.read')
  view(@CurrentActor() actor: Actor): Promise<NowView> {
    return this.now.view(actor);
  }

  /** Server-sent events `now`, each a NowView, whenever something in it has changed. */
  @Sse('events')
  @Permit('records.read')
  events(@CurrentActor() actor: Actor, @AsksAgain() stillMay: StillMay): Observable<MessageEvent> {
    return this.streams.watch('now', stillMay, () => this.now.view(actor), { every: 3000 });
  }
}
