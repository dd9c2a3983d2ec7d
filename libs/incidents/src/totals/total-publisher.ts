import { Injectable } from '@nestjs/common';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import { type PublishedTotal, SOURCE_KNOWN_TO_US, type TotalDetail } from '#contracts';
import { Database, type Transaction } from '#database';
import { harmIn, isJudged } from '../harm-check.js';
import { incidentError } from '../incidents.errors.js';
import { TotalReader } from './total-reader.js';
import { lockTotal } from './total.service.js';
import { Total, TotalPublication } from './total.entity.js';

/** Puts totals on the public record, and takes them off: that very text, approved by a named person. */
@Injectable()
export class TotalPublisher {
  constructor(
    private readonly database: Database,
    private readonly totals: TotalReader,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  /** @returns the version on the record. @param readByMe languages that the harm check cannot judge. @throws INCIDENTS_TOTAL_UNKNOWN, INCIDENTS_TOTAL_ENDED, INCIDENTS_TOTAL_CHANGED, INCIDENTS_UNSAFE, INCIDENTS_UNJUDGED */
  async publish(actor: Actor, id: string, revision: number, readByMe: readonly string[] = []): Promise<number> {
    return this.database.transaction(async (tx) => {
      const total = await lockTotal(tx, id, revision);
      const standing = await this.standing(tx, total);
      if (standing !== null) return standing;
      const version = (total.publishedVersion ?? 0) + 1;
      const publishedAt = this.clock.now();
      const page = pageOf(await this.totals.byId(id, tx), version, publishedAt);
      assertSafe(page);
      const unjudged = unjudgedIn(page);
      const unread = unjudged.filter((language) => !readByMe.includes(language));
      if (unread.length > 0) throw incidentError('INCIDENTS_UNJUDGED', { languages: unread.join(', ') });
      const row = { totalId: id, version, revision, publishedAt, publishedBy: actor.staffId, page };
      await tx.repository(TotalPublication).insert(row);
      await tx.repository(Total).update({ id }, { publishedVersion: version, withdrawnAt: null });
      await this.act(tx, actor, id, 'publish-total', {
        ...{ version, revision },
        ...(unjudged.length > 0 ? { readByMe: unjudged } : {}),
      });
      return version;
    });
  }

  /** @throws INCIDENTS_TOTAL_UNKNOWN, INCIDENTS_TOTAL_NOT_PUBLISHED */
  async withdraw(actor: Actor, id: string, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const total = await lockTotal(tx, id, null);
      if (total.publishedVersion === null) throw incidentError('INCIDENTS_TOTAL_NOT_PUBLISHED');
      await tx.repository(Total).update({ id }, { withdrawnAt: this.clock.now() });
      await this.act(tx, actor, id, 'withdraw-total', { reason });
    });
  }

  private async standing(
    tx: Transaction,
    { id, revision, publishedVersion, withdrawnAt }: Total,
  ): Promise<number | null> {
    if (publishedVersion === null || withdrawnAt !== null) return null;
    const which = { totalId: id, version: publishedVersion, revision };
    return (await tx.repository(TotalPublication).existsBy(which)) ? publishedVersion : null;
  }

  private act(tx: Transaction, actor: Actor, subjectId: string, act: string, detail: object): Promise<void> {
    return this.acts.record(tx, actor, { permission: 'incidents.publish', act, subject: 'total', subjectId, detail });
  }
}

/** @throws INCIDENTS_UNSAFE */
function assertSafe({ note, notes = {}, attributedTo }: PublishedTotal): void {
  const found = [
    ...harmIn(note, 'note'),
    ...Object.entries(notes).flatMap(([language, text]) => harmIn(text, `notes.${language}`)),
    ...harmIn(attributedTo, 'attributedTo'),
  ].filter(({ severity }) => severity === 'stop');
  if (found.length === 0) return;
  const warnings = found.map(({ where, detail, words }) => `${where} (${detail}: "${words}")`).join('; ');
  throw incidentError('INCIDENTS_UNSAFE', { warnings });
}

/** Languages whose words somebody has to have read. */
const unjudgedIn = ({ notes = {} }: PublishedTotal) => Object.keys(notes).filter((language) => !isJudged(language));

function pageOf(total: TotalDetail, version: number, publishedAt: Date): PublishedTotal {
  const { reference, aggregate, what, countMin, countMax, qualifier, dateStart, dateEnd, places } = total;
  const { attributedTo, saidOn, url, note, notes, verification } = total;
  return {
    ...{ reference, version, aggregate, what, countMin, countMax, qualifier, dateStart, dateEnd, places },
    ...{ attributedTo, saidOn, url, note, notes, verification },
    names: total.names.map((incident) => incident.reference),
    sources: total.claims.map(({ report }) => ({
      sourceName: report.confidential ? SOURCE_KNOWN_TO_US : (report.source ?? SOURCE_KNOWN_TO_US),
      url: report.confidential ? null : report.url,
      publishedAt: report.publishedAt === null ? null : new Date(report.publishedAt).toISOString().slice(0, 10),
    })),
    publishedAt: publishedAt.toISOString(),
  };
}
