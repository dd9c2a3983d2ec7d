import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who holds or held an office. */
@Entity('officials')
export class Official {
  @PrimaryColumn('uuid') id!: string;
  @Column('bytea', { name: 'name_sealed' }) nameSealed!: Buffer;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** Who held an office when; both days belong to the term, and an open end is null. */
@Entity('terms')
export class Term {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'office_id' }) officeId!: string;
  @Column('uuid', { name: 'official_id' }) officialId!: string;
  @Column('date', { name: 'starts_on' }) startsOn!: string;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn!: string | null;
}
