import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation or institution that has offices, such as UNHCR or a parliament. */
@Entity('bodies')
export class Body {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  /** ISO 3166-1 alpha-2, or null for what belongs to no state. */
  @Column('text', { nullable: true }) country!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
