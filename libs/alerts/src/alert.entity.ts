import { createHash } from 'node:crypto';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChangeKind, IncidentKind } from '#contracts';

/** A message to subscribers about one published version of an incident. Its texts may change until it is approved. */
@Entity('alerts')
export class Alert {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'incident_id' }) incidentId!: string;
  @Column('integer', { name: 'incident_version' }) incidentVersion!: number;
  /** The language of those in whose own there is no text. */
  @Column('text') language!: string;
  /** Subscribers who asked for one of these, or for everything, are its audience. */
  @Column('text', { array: true }) kinds!: IncidentKind[];
  /** The incident that its audience was alerted to; then `kinds` choose nobody. */
  @Column('uuid', { name: 'follows_incident_id', nullable: true }) followsIncidentId!: string | null;
  /** What it tells them: that something came of it, was wrong, or is taken back. */
  @Column('text', { name: 'follow_kind', nullable: true }) followKind!: ChangeKind | null;
  @Column('timestamptz', { name: 'drafted_at' }) draftedAt!: Date;
  @Column('uuid', { name: 'drafted_by' }) draftedBy!: string;
  /** When approval of the texts as they stand was asked for. */
  @Column('timestamptz', { name: 'asked_at', nullable: true }) askedAt!: Date | null;
  @Column('uuid', { name: 'asked_by', nullable: true }) askedBy!: string | null;
  @Column('timestamptz', { name: 'approved_at', nullable: true }) approvedAt!: Date | null;
  /** The hash that was approved. */
  @Column('bytea', { name: 'content_sha256', nullable: true }) contentSha256!: Buffer | null;
  /** Together with `kinds`, the frozen audience: who matched at this instant. */
  @Column('timestamptz', { name: 'audience_at', nullable: true }) audienceAt!: Date | null;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt!: Date | null;
  @Column('uuid', { name: 'cancelled_by', nullable: true }) cancelledBy!: string | null;
}

/** What an alert says in one language, and the messages that it became. */
@Entity('alert_texts')
export class AlertText {
  @PrimaryColumn('uuid', { name: 'alert_id' }) alertId!: string;
  /** BCP 47. */
  @PrimaryColumn('text') language!: string;
  @Column('text') subject!: string;
  @Column('text') body!: string;
  @Column('uuid', { name: 'message_id', nullable: true }) messageId!: string | null;
  /** The same text under a neutral subject, for discreet subscribers. */
  @Column('uuid', { name: 'discreet_message_id', nullable: true }) discreetMessageId!: string | null;
}

/** That a named person approved these very texts; only ever added. */
@Entity('alert_approvals')
export class AlertApproval {
  @PrimaryColumn('uuid', { name: 'alert_id' }) alertId!: string;
  @PrimaryColumn('uuid', { name: 'staff_id' }) staffId!: string;
  @PrimaryColumn('bytea', { name: 'content_sha256' }) contentSha256!: Buffer;
  /** How many subscribers matched when they were last counted before this approval; the act says when that was. */
  @Column('integer', { name: 'audience_size' }) audienceSize!: number;
  @Column('timestamptz', { name: 'approved_at' }) approvedAt!: Date;
}

/** What an app lists for the database module. */
export const alertEntities = [Alert, AlertText, AlertApproval];

type Words = Pick<AlertText, 'language' | 'subject' | 'body'>;

/**
 * SHA-256 of all that an approval covers: every text with its language, the language of the rest, the audience, and the version of the
 * record that the texts rest on. Of an approved alert it is the hash that was approved.
 */
export function contentSha256Of(
  { contentSha256, language, kinds, incidentId, incidentVersion, followsIncidentId, followKind }: Alert,
  texts: readonly Words[],
): Buffer {
  if (contentSha256 !== null) return contentSha256;
  const sorted = [...texts].sort((a, b) => (a.language < b.language ? -1 : 1));
  const parts = sorted.map((text) => [text.language, text.subject, text.body]);
  const follows = followsIncidentId === null ? [] : [followsIncidentId, followKind];
  return hashOf([parts, language, kinds, incidentId, incidentVersion, ...follows]);
}

/** SHA-256 of one text, for whoever changes it. */
export function textSha256Of({ language, subject, body }: Words): Buffer {
  return hashOf([language, subject, body]);
}

function hashOf(value: unknown): Buffer {
  return createHash('sha256').update(JSON.stringify(value)).digest();
}
