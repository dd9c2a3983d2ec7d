import type { Logger } from '#config';

/** How often leases of tries under way are lengthened, in milliseconds: well within a lease. */
const RENEW_EVERY = 30_000;

/** The tries of this process that wait for a relay's answer, whose leases must not run out however slow it is. */
export class UnderWay {
  private readonly ids = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly renew: (ids: readonly string[]) => Promise<void>,
    private readonly log: Logger,
  ) {}

  /** Keeps a delivery's lease alive while `work` runs. */
  async during<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
    this.ids.add(id);
    this.timer ??= setInterval(() => void this.renewAll(), RENEW_EVERY).unref();
    try {
      return await work();
    } finally {
      this.ids.delete(id);
      if (this.ids.size === 0) this.stop();
    }
  }

  private async renewAll(): Promise<void> {
    try {
      await this.renew([...this.ids]);
    } catch (err) {
      this.log.warn({ err, tries: this.ids.size }, 'leases of mails under way could not be lengthened');
    }
  }

  private stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
