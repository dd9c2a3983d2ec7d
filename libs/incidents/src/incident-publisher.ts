import { Injectable } from '@nestjs/common';
import { type Actor, StaffActs } from '#auth';
import { Clock } from '#config';
import type {
  FigureView,
  HarmWarning,
  IncidentView,
  PublicationPreview,
  PublishedIncident,
  PublishedOrigin,
} from '#contracts';
import { Database, type Queryable, type Transaction } from '#database';
import { harmInPublication, harmInQuote, unjudgedLanguages } from './harm-check.js';
import { IncidentReader } from './incident-reader.js';
import { Incident, IncidentPublication } from './incident.entity.js';
import { assertUnchanged } from './incident.service.js';
import { incidentError } from './incidents.errors.js';
import { originsOf } from './origins.query.js';
import { pageSha256Of } from './page-hash.js';

/** What an approver says of the page that they looked at. */
export interface LookedAt {
  /** Languages that the harm check cannot judge and that the approver has read. */
  readByMe?: readonly string[];
  /** The page's hash as the preview gave it; without it the revision alone is held to. */
  pageSha256?: string | undefined;
}

/** Puts an incident on the public record: that very text, approved by a named person. */
@Injectable()
export class IncidentPublisher {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentReader,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  /** @throws INCIDENTS_UNKNOWN */
  async preview(id: string): Promise<PublicationPreview> {
    return this.previewOf(this.database, await this.incidents.byId(id));
  }

  /**
   * Publishes what the approver looked at. Publishing again what stands on the record changes nothing.
   * @returns the version on the record.
   * @throws INCIDENTS_CHANGED, INCIDENTS_PAGE_CHANGED, INCIDENTS_UNSAFE, INCIDENTS_UNJUDGED, AUTH_ROLE_TOO_SMALL
   */
  async publish(actor: Actor, id: string, revision: number, looked: LookedAt = {}): Promise<number> {
    const { id: incidentId } = await this.incidents.byId(id);
    return this.database.transaction(async (tx) => {
      const incident = await tx
        .repository(Incident)
        .findOneOrFail({ where: { id: incidentId }, lock: { mode: 'pessimistic_write' } });
      await assertUnchanged(tx, incident, revision);
      const standing = await standingVersion(tx, incident, looked);
      if (standing !== null) return standing;
      const preview = await this.previewOf(tx, await this.incidents.byId(incidentId, tx));
      assertLookedAt(preview, looked);
      const { page, pageSha256, unjudged, quotesWithheld } = preview;
      const { version } = page;
      const published = { incidentId, version, publishedAt: this.clock.now(), publishedBy: actor.staffId };
      await tx.repository(IncidentPublication).insert({ ...published, revision, page });
      await tx.repository(Incident).update({ id: incidentId }, { publishedVersion: version, withdrawnAt: null });
      const read = unjudged.length > 0 ? { readByMe: unjudged } : {};
      const detail = { version, revision, pageSha256, quotesWithheld, ...read };
      await this.acts.record(tx, actor, { ...ACT, act: 'publish-incident', subjectId: incidentId, detail });
      return version;
    });
  }

  /** Takes an incident off the record; its address says that it was withdrawn. @throws INCIDENTS_UNKNOWN, INCIDENTS_NOT_PUBLISHED */
  async withdraw(actor: Actor, id: string, reason: string): Promise<void> {
    const view = await this.incidents.byId(id);
    if (view.publishedVersion === null) throw incidentError('INCIDENTS_NOT_PUBLISHED');
    await this.database.transaction(async (tx) => {
      await tx.repository(Incident).update({ id: view.id }, { withdrawnAt: this.clock.now() });
      await this.acts.record(tx, actor, { ...ACT, act: 'withdraw-incident', subjectId: view.id, detail: { reason } });
    });
  }

  private async previewOf(db: Queryable, view: IncidentView): Promise<PublicationPreview> {
    const found = await originsOf(db, view.id);
    const origins = found.map(withoutHarm);
    const { reference, kind, title, summary, dateStart, dateEnd, places, verification, texts } = view;
    const page: PublishedIncident = {
      ...{ reference, kind, title, summary, dateStart, dateEnd, places, verification, origins, texts },
      version: (view.publishedVersion ?? 0) + 1,
      figures: numbersFirst(view.figures).map(
        ({ countMin, countMax, qualifier, verification: level, attributedTo, saidOn }) => ({
          ...{ countMin, countMax, qualifier, verification: level, attributedTo, saidOn },
        }),
      ),
      publishedAt: this.clock.now().toISOString(),
    };
    const quotesWithheld = origins.filter(
      (origin, index) => origin.quote === null && found[index]!.quote !== null,
    ).length;
    const warnings = harmInPublication(page);
    const unjudged = unjudgedLanguages(page);
    return { revision: view.revision, page, pageSha256: pageSha256Of(page), warnings, unjudged, quotesWithheld };
  }
}

const ACT = { permission: 'incidents.publish', subject: 'incident' } as const;

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
  return pageSha256 === undefined || pageSha256 === pageSha256Of(found.page) ? found.version : null;
}

/** @throws INCIDENTS_PAGE_CHANGED, INCIDENTS_UNSAFE, INCIDENTS_UNJUDGED */
function assertLookedAt(preview: PublicationPreview, { readByMe = [], pageSha256 }: LookedAt): void {
  const { page, warnings, unjudged } = preview;
  if (pageSha256 !== undefined && pageSha256 !== preview.pageSha256) {
    throw incidentError('INCIDENTS_PAGE_CHANGED', { incident: page.reference });
  }
  if (warnings.length > 0) throw unsafe(warnings);
  const unread = unjudged.filter((language) => !readByMe.includes(language));
  if (unread.length > 0) throw incidentError('INCIDENTS_UNJUDGED', { languages: unread.join(', ') });
}

/** What gives a number is read before what gives none. */
function numbersFirst(figures: FigureView[]): FigureView[] {
  const rank = ({ qualifier }: FigureView) => (qualifier === 'vague' ? 1 : 0);
  return [...figures].sort((a, b) => rank(a) - rank(b));
}

function withoutHarm(origin: PublishedOrigin): PublishedOrigin {
  return origin.quote !== null && harmInQuote(origin.quote).length > 0 ? { ...origin, quote: null } : origin;
}

function unsafe(warnings: HarmWarning[]) {
  const words = warnings.map(({ where, detail, words: found }) => `${where} (${detail}: "${found}")`).join('; ');
  return incidentError('INCIDENTS_UNSAFE', { warnings: words });
}
