import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where an office can be reached, since when, who says so and when somebody last looked. */
@Entity('contact_points')
export class ContactPoint {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'office_id' }) officeId!: string;
  @Column('text') channel!: 'email';
  @Column('bytea', { name: 'value_sealed' }) valueSealed!: Buffer;
  @Column('bytea', { name: 'value_hash' }) valueHash!: Buffer;
  @Column('text', { name: 'source_url', nullable: true }) sourceUrl!: string | null;
  @Column('date', { name: 'checked_on' }) checkedOn!: string;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_until', nullable: true }) validUntil!: string | null;
}
