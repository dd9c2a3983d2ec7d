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
import { Database, type Queryable } from '#database';
import { harmInPublication, harmInQuote, unjudgedLanguages } from './harm-check.js';
import { IncidentReader } from './incident-reader.js';
import { Incident, IncidentPublication } from './incident.entity.js';
import { assertUnchanged } from './incident.service.js';
import { incidentError } from './incidents.errors.js';
import { originsOf } from './origins.query.js';

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
   * Publishes the revision that the approver looked at. Publishing the same revision again changes nothing.
   * @param readByMe languages that the harm check cannot judge and that the approver has read
   * @returns the version on the record. @throws INCIDENTS_CHANGED, INCIDENTS_UNSAFE, INCIDENTS_UNJUDGED, AUTH_ROLE_TOO_SMALL
   */
  async publish(actor: Actor, id: string, revision: number, readByMe: readonly string[] = []): Promise<number> {
    const view = await this.incidents.byId(id);
    return this.database.transaction(async (tx) => {
      const incident = await tx
        .repository(Incident)
        .findOneOrFail({ where: { id: view.id }, lock: { mode: 'pessimistic_write' } });
      await assertUnchanged(tx, incident, revision);
      await assertUnchanged(tx, incident, view.revision);
      const publications = tx.repository(IncidentPublication);
      const same = await publications.findOneBy({ incidentId: view.id, revision });
      if (same !== null && incident.withdrawnAt === null) return same.version;
      const { page, warnings, unjudged, quotesWithheld } = await this.previewOf(tx, view);
      if (warnings.length > 0) throw unsafe(warnings);
      const unread = unjudged.filter((language) => !readByMe.includes(language));
      if (unread.length > 0) throw incidentError('INCIDENTS_UNJUDGED', { languages: unread.join(', ') });
      const { version } = page;
      const publishedAt = this.clock.now();
      await publications.insert({
        incidentId: view.id,
        version,
        publishedAt,
        publishedBy: actor.staffId,
        revision,
        page,
      });
      await tx.repository(Incident).update({ id: view.id }, { publishedVersion: version, withdrawnAt: null });
      const detail = { version, revision, quotesWithheld, ...(unjudged.length > 0 ? { readByMe: unjudged } : {}) };
      await this.acts.record(tx, actor, { ...ACT, act: 'publish-incident', subjectId: view.id, detail });
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
    return { revision: view.revision, page, warnings, unjudged: unjudgedLanguages(page), quotesWithheld };
  }
}

const ACT = { permission: 'incidents.publish', subject: 'incident' } as const;

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
