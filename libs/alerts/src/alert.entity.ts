import { createHash } from 'node:crypto';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IncidentKind } from '#contracts';

/** A message to subscribers about one published version of an incident. Its text may change until it is approved. */
@Entity('alerts')
export class Alert {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'incident_id' }) incidentId!: string;
  @Column('integer', { name: 'incident_version' }) incidentVersion!: number;
  @Column('text') language!: string;
  @Column('text') subject!: string;
  @Column('text') body!: string;
  /** Subscribers who asked for one of these, or for everything, are its audience. */
  @Column('text', { array: true }) kinds!: IncidentKind[];
  @Column('timestamptz', { name: 'drafted_at' }) draftedAt!: Date;
  @Column('uuid', { name: 'drafted_by' }) draftedBy!: string;
  @Column('timestamptz', { name: 'approved_at', nullable: true }) approvedAt!: Date | null;
  /** Together with `kinds`, the frozen audience: who matched at this instant. */
  @Column('timestamptz', { name: 'audience_at', nullable: true }) audienceAt!: Date | null;
  @Column('uuid', { name: 'message_id', nullable: true }) messageId!: string | null;
  /** The same text under a neutral subject, for discreet subscribers. */
  @Column('uuid', { name: 'discreet_message_id', nullable: true }) discreetMessageId!: string | null;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt!: Date | null;
  @Column('uuid', { name: 'cancelled_by', nullable: true }) cancelledBy!: string | null;
}

/** That a named person approved that very text; only ever added. */
@Entity('alert_approvals')
export class AlertApproval {
  @PrimaryColumn('uuid', { name: 'alert_id' }) alertId!: string;
  @PrimaryColumn('uuid', { name: 'staff_id' }) staffId!: string;
  @PrimaryColumn('bytea', { name: 'content_sha256' }) contentSha256!: Buffer;
  /** How many subscribers matched when they approved. */
  @Column('integer', { name: 'audience_size' }) audienceSize!: number;
  @Column('timestamptz', { name: 'approved_at' }) approvedAt!: Date;
}

/** What an app lists for the database module. */
export const alertEntities = [Alert, AlertApproval];

/** SHA-256 of all that an approval covers: text, audience and the version of the record that the text rests on. */
export function contentSha256Of({ subject, body, kinds, incidentId, incidentVersion }: Alert): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([subject, body, kinds, incidentId, incidentVersion]))
    .digest();
}
