import { Injectable } from '@nestjs/common';
import { type Actor, assertMay, StaffActs } from '#auth';
import { Clock } from '#config';
import type { PublicationPreview, PublishedChange } from '#contracts';
import { Database, type Transaction } from '#database';
import { JobQueue } from '#queue';
import { assertUnchanged, lockIncident } from './incident-lock.js';
import { IncidentReader } from './incident-reader.js';
import { Incident, IncidentPublication } from './incident.entity.js';
import { incidentError } from './incidents.errors.js';
import { pageSha256Of } from './page-hash.js';
import { assertLookedAt, assertNoteSafe, type LookedAt } from './publishing/looked-at.js';
import { PageComposer } from './publishing/page-composer.js';
import { followUpChange } from './publishing/publishing.jobs.js';

/** Puts an incident on the public record: that very text, approved by a named person. */
@Injectable()
export class IncidentPublisher {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentReader,
    private readonly composer: PageComposer,
    private readonly acts: StaffActs,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** @throws INCIDENTS_UNKNOWN */
  async preview(id: string): Promise<PublicationPreview> {
    return this.composer.compose(this.database, await this.incidents.byId(id));
  }

  /**
   * Publishes what the approver looked at. Publishing again what stands on the record changes nothing.
   * @returns the version on the record.
   * @throws INCIDENTS_CHANGED, INCIDENTS_MERGED, INCIDENTS_PAGE_CHANGED, INCIDENTS_UNSAFE, INCIDENTS_LOOK_FIRST, INCIDENTS_UNJUDGED,
   * INCIDENTS_NOTE_MISSING, AUTH_ROLE_TOO_SMALL
   */
  async publish(actor: Actor, id: string, revision: number, looked: LookedAt): Promise<number> {
    assertMay(actor, 'incidents.publish');
    const { id: incidentId } = await this.incidents.byId(id);
    return this.database.transaction(async (tx) => {
      const incident = await lockIncident(tx, incidentId);
      await assertUnchanged(tx, incident, revision);
      const standing = await standingVersion(tx, incident, looked);
      if (standing !== null) return standing;
      const preview = await this.composer.compose(tx, await this.incidents.byId(incidentId, tx));
      assertLookedAt(preview, looked);
      const { page, pageSha256, unjudged, quotesWithheld } = preview;
      const { version } = page;
      const now = this.clock.now();
      const changes = [...newChange(preview, looked, now), ...(page.changes ?? [])];
      const published = { incidentId, version, publishedAt: now, publishedBy: actor.staffId, revision };
      await tx.repository(IncidentPublication).insert({ ...published, page: { ...page, changes } });
      await tx.repository(Incident).update({ id: incidentId }, { publishedVersion: version, withdrawnAt: null });
      const read = unjudged.length > 0 ? { readByMe: unjudged } : {};
      const seen = preview.warnings.length > 0 ? { looked: preview.warnings.map(({ key }) => key) } : {};
      const detail = {
        version,
        revision,
        pageSha256,
        quotesWithheld,
        change: looked.change?.kind ?? null,
        ...read,
        ...seen,
      };
      await this.acts.record(tx, actor, { ...ACT, act: 'publish-incident', subjectId: incidentId, detail });
      if (looked.change?.kind === 'correction') this.jobs.enqueueAfter(tx, followUpChange, { incidentId });
      return version;
    });
  }

  /**
   * Takes an incident off the record at once; its address says that it was withdrawn, and no longer what it said. The versions up to
   * then are shown nowhere again, not even when a newer one is published: somebody may have been in danger by them.
   * @throws INCIDENTS_UNKNOWN, INCIDENTS_NOT_PUBLISHED
   */
  async withdraw(actor: Actor, id: string, reason: string): Promise<void> {
    const view = await this.incidents.byId(id);
    await this.database.transaction(async (tx) => {
      const incident = await tx
        .repository(Incident)
        .findOneOrFail({ where: { id: view.id }, lock: { mode: 'pessimistic_write' } });
      const { publishedVersion: version } = incident;
      if (version === null) throw incidentError('INCIDENTS_NOT_PUBLISHED');
      await tx.repository(Incident).update({ id: view.id }, { withdrawnAt: this.clock.now() });
      await this.acts.record(tx, actor, {
        ...ACT,
        act: 'withdraw-incident',
        subjectId: view.id,
        detail: { reason, version },
      });
    });
  }
}

const ACT = { permission: 'incidents.publish', subject: 'incident' } as const;

/** @throws INCIDENTS_NOTE_MISSING, INCIDENTS_UNSAFE */
function newChange(
  { page, noteNeeded, answers }: PublicationPreview,
  { change }: LookedAt,
  now: Date,
): PublishedChange[] {
  if (!noteNeeded) return [];
  if (change === undefined) throw incidentError('INCIDENTS_NOTE_MISSING');
  assertNoteSafe(change.note, answers);
  return [{ version: page.version, kind: change.kind, note: change.note, at: now.toISOString() }];
}

/** The version on the record if it is this very revision and page: a source may have changed what is read of it since. */
async function standingVersion(
  tx: Transaction,
  { id: incidentId, revision, publishedVersion, withdrawnAt }: Incident,
  { pageSha256 }: LookedAt,
): Promise<number | null> {
  if (publishedVersion === null || withdrawnAt !== null) return null;
  const publications = tx.repository(IncidentPublication);
  const found = await publications.findOneBy({ incidentId, revision, version: publishedVersion });
  if (found === null) return null;
  // The page as it reads now, or as it was looked at before its own note was added: pressing the button twice is one publication.
  const changes = found.page.changes?.filter(({ version }) => version !== found.version) ?? [];
  const read = [found.page, { ...found.page, changes }].map(pageSha256Of);
  return read.includes(pageSha256) ? found.version : null;
}
