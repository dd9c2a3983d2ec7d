import { Injectable } from '@nestjs/common';
import { type Actor, assertMay, StaffActs } from '#auth';
import { Clock } from '#config';
import { type ChangeNote, type PublishedIncident, type RetractIncidentRequest } from '#contracts';
import { Database, newId, type Transaction } from '#database';
import { JobQueue } from '#queue';
import { assertUnchanged, lockIncident } from '../incident-lock.js';
import { IncidentDecision } from '../incident-work.entity.js';
import { Incident, IncidentPublication } from '../incident.entity.js';
import { incidentError } from '../incidents.errors.js';
import { answersOf } from './harm-answers.query.js';
import { assertNoteSafe } from './looked-at.js';
import { followUpChange } from './publishing.jobs.js';

/** Takes back what was published because it was wrong: the page stays, with the reason in place of what it said. */
@Injectable()
export class IncidentRetractor {
  constructor(
    private readonly database: Database,
    private readonly acts: StaffActs,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * A new version that holds nothing but title, kind and reason; the incident's level becomes "retracted". Everybody who was alerted is
   * to be told: the alert is prepared after commit and waits for approval.
   * @returns the version. @throws INCIDENTS_UNKNOWN, INCIDENTS_MERGED, INCIDENTS_CHANGED, INCIDENTS_NOT_PUBLISHED, INCIDENTS_UNSAFE, INCIDENTS_UNJUDGED, AUTH_ROLE_TOO_SMALL
   */
  async retract(actor: Actor, id: string, { revision, note }: RetractIncidentRequest): Promise<number> {
    assertMay(actor, 'incidents.publish');
    return this.database.transaction(async (tx) => {
      const incident = await lockIncident(tx, id);
      await assertUnchanged(tx, incident, revision);
      const standing = await standingPage(tx, incident);
      assertNoteSafe(note, await answersOf(tx, id));
      const now = this.clock.now();
      const page = tombstoneOf(standing, note, now);
      const { version } = page;
      const next = revision + 1;
      const by = { publishedAt: now, publishedBy: actor.staffId };
      await tx.repository(IncidentPublication).insert({ incidentId: id, version, revision: next, page, ...by });
      await this.decide(tx, actor, incident, note, now);
      const change = { verification: 'retracted', revision: next, revisedAt: now } as const;
      await tx.repository(Incident).update({ id }, { ...change, publishedVersion: version, withdrawnAt: now });
      const act = { permission: 'incidents.publish', act: 'retract-incident', subject: 'incident' } as const;
      await this.acts.record(tx, actor, {
        ...act,
        subjectId: id,
        detail: { version, revision: next, reason: note['en'] },
      });
      this.jobs.enqueueAfter(tx, followUpChange, { incidentId: id });
      return version;
    });
  }

  private async decide(tx: Transaction, actor: Actor, incident: Incident, note: ChangeNote, now: Date): Promise<void> {
    await tx.repository(IncidentDecision).insert({
      ...{ id: newId(now), incidentId: incident.id, figureId: null, levelBefore: incident.verification },
      ...{
        level: 'retracted',
        reason: note['en']!,
        basisKind: null,
        basisWho: null,
        basisUrl: null,
        basisClaimId: null,
      },
      ...{ decidedAt: now, decidedBy: actor.staffId },
    });
  }
}

/** @throws INCIDENTS_NOT_PUBLISHED */
async function standingPage(
  tx: Transaction,
  { id, publishedVersion, withdrawnAt }: Incident,
): Promise<PublishedIncident> {
  if (publishedVersion === null || withdrawnAt !== null) throw incidentError('INCIDENTS_NOT_PUBLISHED');
  const where = { incidentId: id, version: publishedVersion };
  return (await tx.repository(IncidentPublication).findOneByOrFail(where)).page;
}

function tombstoneOf(standing: PublishedIncident, note: ChangeNote, now: Date): PublishedIncident {
  const { reference, kind, title, texts = {}, changes = [] } = standing;
  const version = standing.version + 1;
  const at = now.toISOString();
  const titles = Object.entries(texts).map(([language, words]) => [language, { title: words.title, summary: '' }]);
  return {
    ...{ reference, kind, title, summary: '', dateStart: null, dateEnd: null, places: [] },
    ...{ verification: 'retracted', figures: [], origins: [], documents: [], texts: Object.fromEntries(titles) },
    ...{ version, publishedAt: at, retracted: true, changes: [{ version, kind: 'retraction', note, at }, ...changes] },
  };
}
