import { Injectable } from '@nestjs/common';
import { CodedError } from '#contracts';
import { Database, type Transaction } from '#database';
import { MailService, type MessageProgress } from '#mail';
import { Alert } from './alert.entity.js';
import { alertForChange, textsOf } from './alert-for-change.js';
import { type AudiencePart, leadsOf, partsOf } from './audience-parts.js';
import { type Audience, audienceOf, candidatesSql, countCandidates } from './audience.query.js';

const BATCH = 1000;
/** How many of each language are prepared before all others: a few seconds' worth, found in no time. */
const LEAD = 200;
const ROUNDS = 3;

/** Gives each person in the frozen audience of an alert a delivery. It may be killed anywhere and run again. */
@Injectable()
export class AlertPreparation {
  constructor(
    private readonly database: Database,
    private readonly mail: MailService,
  ) {}

  /** Also after cancelling: then the deliveries say so, and nobody of the audience is unaccounted for. @throws MAIL_COUNT_MISMATCH */
  async prepare(alertId: string): Promise<void> {
    const alert = await this.database.repository(Alert).findOneBy({ id: alertId });
    if (alert?.audienceAt == null) return;
    const audience = audienceOf(alert, alert.audienceAt);
    const texts = await textsOf(this.database, alert);
    for (const part of leadsOf(texts)) await this.lead(alertId, audience, part);
    for (const part of partsOf(texts)) await this.preparePart(alertId, audience, part);
  }

  /** Sending begins with these; whoever is prepared twice has one delivery. */
  private async lead(alertId: string, audience: Audience, part: AudiencePart): Promise<void> {
    if ((await this.progressOf(part))?.deliveries !== 0) return;
    await this.batch(alertId, audience, part, { limit: LEAD });
  }

  /** A confirmation that was on its way while the alert was approved may turn up behind a batch: then it goes round again. */
  private async preparePart(alertId: string, audience: Audience, part: AudiencePart): Promise<void> {
    if ((await this.progressOf(part))?.preparedAt != null) return;
    for (let round = 1; ; round += 1) {
      await this.batches(alertId, audience, part);
      try {
        return await this.complete(audience, part);
      } catch (error) {
        if (!(error instanceof CodedError && error.code === 'MAIL_COUNT_MISMATCH') || round === ROUNDS) throw error;
      }
    }
  }

  private async batches(alertId: string, audience: Audience, part: AudiencePart): Promise<void> {
    let after: Buffer | undefined;
    do {
      const options = after === undefined ? { limit: BATCH } : { after, limit: BATCH };
      const { last } = await this.batch(alertId, audience, part, options);
      after = last ?? undefined;
    } while (after !== undefined);
  }

  private batch(alertId: string, audience: Audience, part: AudiencePart, options: { after?: Buffer; limit: number }) {
    const select = candidatesSql(audience, part, { after: options.after, limit: options.limit });
    return this.turn(alertId, (tx) => this.mail.prepareBatch(tx, part.messageId, select, options));
  }

  /** The counting takes seconds, so that it goes without the alert's lock; the message's is taken for the moment of writing. */
  private complete(audience: Audience, part: AudiencePart): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.mail.completePreparation(tx, part.messageId, await countCandidates(tx, audience, part));
    });
  }

  /** One transaction with the alert locked: a second worker, or a person who cancels, waits for one batch and not in a deadlock. */
  private turn<Result>(alertId: string, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.database.transaction(async (tx) => {
      await alertForChange(tx, alertId);
      return work(tx);
    });
  }

  private async progressOf({ messageId }: AudiencePart): Promise<MessageProgress | undefined> {
    return (await this.mail.progress(this.database, [messageId])).get(messageId);
  }
}
