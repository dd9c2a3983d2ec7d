import { Inject, Injectable } from '@nestjs/common';
import { AlertList, AlertService, UpdatesDue } from '#alerts';
import type { Actor } from '#auth';
import { CampaignReader, LetterBoard } from '#campaigns';
import { CONFIG, type Config, mailedForReal, streamSettings } from '#config';
import { AlertListRequest, ListCampaignsRequest, type NowView, type SendingView, STREAMS } from '#contracts';
import { Database } from '#database';
import { Desk } from '#incidents';
import { StreamControl } from '#mail';
import { SourceReader } from '#watch';

const UNDER_WAY = ['preparing', 'sending', 'paused'] as const;
const SHOWN = 5;

/** What waits for one person, put together from what each lib counts. */
@Injectable()
export class Now {
  constructor(
    private readonly database: Database,
    private readonly desk: Desk,
    private readonly alerts: AlertList,
    private readonly statuses: AlertService,
    private readonly letters: LetterBoard,
    private readonly campaigns: CampaignReader,
    private readonly sources: SourceReader,
    private readonly updates: UpdatesDue,
    private readonly streams: StreamControl,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async view(actor: Actor): Promise<NowView> {
    const [waiting, sending, campaigns] = await Promise.all([this.waiting(actor), this.sending(actor), this.open()]);
    return { waiting, sending, campaigns, mail: { leavesFor: this.leavesFor() } };
  }

  private leavesFor(): NowView['mail']['leavesFor'] {
    const { settings } = this.config;
    const mailed = mailedForReal(settings);
    if (STREAMS.every((stream) => streamSettings(settings, stream).relayUrl === undefined) || mailed.length === 0)
      return 'nobody';
    return mailed.includes('*') ? 'everybody' : 'some';
  }

  private async waiting(actor: Actor): Promise<NowView['waiting']> {
    const [desk, alerts, letters, sources, updates, streams] = await Promise.all([
      this.desk.counts(actor.staffId),
      this.alerts.counts(actor),
      this.letters.counts(this.database),
      this.sources.counts(),
      this.updates.list(),
      this.streams.counts(),
    ]);
    return {
      desk: { count: desk.waiting, urgent: desk.urgent > 0 },
      alerts: { count: alerts.forMe, urgent: false },
      updates: { count: updates.length, urgent: false },
      letters: { count: letters.attention, urgent: false },
      sources: { count: sources.failing, urgent: false },
      streams: { count: streams.badly, urgent: streams.paused > 0 },
    };
  }

  private async sending(actor: Actor): Promise<SendingView[]> {
    const pages = await Promise.all(
      UNDER_WAY.map((state) => this.alerts.page(actor, AlertListRequest.parse({ state, limit: SHOWN }))),
    );
    return Promise.all(
      pages
        .flatMap(({ items }) => items)
        .map(async ({ id, subject, state }) => {
          const { states, deliveries } = await this.statuses.status(id);
          const open = states.composed + states.queued + states.attempting + states.deferred;
          return { id, subject, state, settled: deliveries - open, deliveries };
        }),
    );
  }

  private async open(): Promise<NowView['campaigns']> {
    const request = ListCampaignsRequest.parse({ state: 'open', sort: '-letters', limit: SHOWN });
    const { items } = await this.campaigns.list(this.database, request);
    return items.map(({ id, title, letters, goal }) => ({ id, title, letters, goal }));
  }
}
