import { Injectable } from '@nestjs/common';
import { type Actor, assertMay, StaffActs } from '#auth';
import { Clock } from '#config';
import {
  PRIVATE_FIELDS,
  type PrivateField,
  type PrivateSummary,
  type PrivateView,
  WritePrivateRequest,
} from '#contracts';
import { Database, FieldCipher, type Transaction } from '#database';
import { lockIncident } from '../incident-lock.js';
import { incidentError } from '../incidents.errors.js';
import { IncidentPrivate } from './publication.entity.js';

type SealedField = 'namesSealed' | 'routesSealed' | 'relativesSealed' | 'notesSealed';
const SEALED = {
  names: 'namesSealed',
  routes: 'routesSealed',
  relatives: 'relativesSealed',
  notes: 'notesSealed',
} as const satisfies Record<PrivateField, SealedField>;

/**
 * Names, routes, relatives and notes that only staff with the permission may read. They are sealed in their columns, are part of no
 * list, view, search, export or publication, and each reading is recorded; of a change only which fields it touched.
 */
@Injectable()
export class PrivateNotes {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  /** Which fields hold something, never what. */
  async summary(incidentId: string): Promise<PrivateSummary> {
    return summaryOf(await this.database.repository(IncidentPrivate).findOneBy({ incidentId }));
  }

  /** Opens them, and records that this person did. @throws INCIDENTS_UNKNOWN, AUTH_ROLE_TOO_SMALL, DATABASE_UNREADABLE_FIELD */
  async reveal(actor: Actor, incidentId: string): Promise<PrivateView> {
    assertMay(actor, 'incidents.private.read');
    return this.database.transaction(async (tx) => {
      await this.assertThere(tx, incidentId);
      const row = await tx.repository(IncidentPrivate).findOneBy({ incidentId });
      const summary = summaryOf(row);
      const detail = { fields: summary.filled };
      const act = { permission: 'incidents.private.read', act: 'reveal-private', subject: 'incident' } as const;
      await this.acts.record(tx, actor, { ...act, subjectId: incidentId, detail });
      return { ...summary, ...this.opened(row) };
    });
  }

  /** Replaces all fields; an empty one is taken away. @throws INCIDENTS_UNKNOWN, INCIDENTS_MERGED, INCIDENTS_PRIVATE_CHANGED, AUTH_ROLE_TOO_SMALL */
  async write(actor: Actor, incidentId: string, request: WritePrivateRequest): Promise<PrivateSummary> {
    const { revision, ...given } = WritePrivateRequest.parse(request);
    assertMay(actor, 'incidents.private.write');
    return this.database.transaction(async (tx) => {
      await lockIncident(tx, incidentId);
      const row = await tx.repository(IncidentPrivate).findOneBy({ incidentId });
      if ((row?.revision ?? 0) !== revision) throw incidentError('INCIDENTS_PRIVATE_CHANGED');
      const old = this.opened(row);
      const fields = PRIVATE_FIELDS.filter((field) => given[field] !== old[field]);
      const now = this.clock.now();
      const sealed = Object.fromEntries(PRIVATE_FIELDS.map((field) => [SEALED[field], this.sealed(given[field])]));
      const next = { incidentId, ...sealed, revision: revision + 1, revisedAt: now, revisedBy: actor.staffId };
      const saved = await tx.repository(IncidentPrivate).save(next);
      const act = { permission: 'incidents.private.write', act: 'write-private', subject: 'incident' } as const;
      await this.acts.record(tx, actor, { ...act, subjectId: incidentId, detail: { fields } });
      return summaryOf(saved as IncidentPrivate);
    });
  }

  private sealed(text: string): Buffer | null {
    return text.trim() === '' ? null : this.cipher.seal(text, 'private');
  }

  private opened(row: IncidentPrivate | null): Record<PrivateField, string> {
    const open = (field: PrivateField) => {
      const sealed = row?.[SEALED[field]] ?? null;
      return sealed === null ? '' : this.cipher.open(sealed, 'private');
    };
    return { names: open('names'), routes: open('routes'), relatives: open('relatives'), notes: open('notes') };
  }

  /** Reading stays possible in an incident that was merged: what was noted there is not copied anywhere. */
  private async assertThere(tx: Transaction, incidentId: string): Promise<void> {
    const found = await tx.query(`SELECT 1 FROM incidents WHERE id = $1`, [incidentId]);
    if (found.length === 0) throw incidentError('INCIDENTS_UNKNOWN', { incident: incidentId });
  }
}

function summaryOf(row: IncidentPrivate | null): PrivateSummary {
  const filled = PRIVATE_FIELDS.filter((field) => (row?.[SEALED[field]] ?? null) !== null);
  const { revision = 0, revisedAt = null, revisedBy = null } = row ?? {};
  return { revision, filled, revisedAt, revisedBy, revisedByName: null };
}
