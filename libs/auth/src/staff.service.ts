import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Clock } from '#config';
import type { Role } from '#contracts';
import { AddressHash, Database, FieldCipher, newId, type Queryable, type Transaction } from '#database';
import { authError } from './auth.errors.js';
import type { Actor } from './staff-acts.js';
import { Staff, StaffToken } from './staff.entity.js';

const TOKEN_DAYS = 90;

/** Staff members and the tokens they use the API with. */
@Injectable()
export class StaffService {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly hashes: AddressHash,
    private readonly clock: Clock,
  ) {}

  /** @throws AUTH_STAFF_EXISTS */
  async create(
    tx: Transaction,
    person: { email: string; name: string; role: Role; language?: string },
  ): Promise<string> {
    const staff = tx.repository(Staff);
    const emailHash = this.hashes.of(person.email);
    if (await staff.existsBy({ emailHash, endedAt: IsNull() })) throw authError('AUTH_STAFF_EXISTS');
    const id = newId(this.clock.now());
    await staff.insert({
      id,
      emailSealed: this.cipher.seal(person.email, 'address'),
      emailHash,
      nameSealed: this.cipher.seal(person.name, 'name'),
      role: person.role,
      language: person.language ?? 'en',
      createdAt: this.clock.now(),
    });
    return id;
  }

  /** A new token, shown this once and good for 90 days. */
  async makeToken(tx: Transaction, staffId: string): Promise<string> {
    const token = `tocsin_${randomBytes(32).toString('base64url')}`;
    const now = this.clock.now();
    await tx.repository(StaffToken).insert({
      id: newId(now),
      staffId,
      tokenHash: hashOf(token),
      createdAt: now,
      expiresAt: new Date(now.getTime() + TOKEN_DAYS * 86_400_000),
    });
    return token;
  }

  /** The person a token belongs to. @throws AUTH_SIGN_IN when it is unknown, ended or expired */
  async byToken(token: string): Promise<Omit<Actor, 'via'>> {
    const found = await this.holderOf(token);
    if (found === null) throw authError('AUTH_SIGN_IN');
    return found;
  }

  /** What the person of a token may be; null when it is unknown, ended or expired. */
  async roleOfToken(token: string): Promise<Role | null> {
    return (await this.holderOf(token))?.role ?? null;
  }

  private async holderOf(token: string): Promise<Omit<Actor, 'via'> | null> {
    const [found] = await this.database.query<{ staffId: string; role: Role }>(
      `SELECT s.id AS "staffId", s.role FROM staff_tokens t JOIN staff s ON s.id = t.staff_id
       WHERE t.token_hash = $1 AND t.ended_at IS NULL AND t.expires_at > $2 AND s.ended_at IS NULL`,
      [hashOf(token), this.clock.now()],
    );
    return found ?? null;
  }

  /** The person with an address. @throws AUTH_STAFF_UNKNOWN */
  async byEmail(email: string): Promise<Omit<Actor, 'via'>> {
    const found = await this.database
      .repository(Staff)
      .findOneBy({ emailHash: this.hashes.of(email), endedAt: IsNull() });
    if (found === null) throw authError('AUTH_STAFF_UNKNOWN');
    return { staffId: found.id, role: found.role };
  }

  /** What somebody may be; null for nobody and for somebody who has left. */
  async roleOf(db: Queryable, id: string): Promise<Role | null> {
    const found = await db.repository(Staff).findOneBy({ id, endedAt: IsNull() });
    return found?.role ?? null;
  }

  /** Who works here now, by name, for staff's eyes only. */
  async working(): Promise<{ id: string; name: string; role: Role }[]> {
    const rows = await this.database.repository(Staff).findBy({ endedAt: IsNull() });
    return rows
      .map(({ id, nameSealed, role }) => ({ id, role, name: this.cipher.open(nameSealed, 'name') }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  /** How to mail people who still work here, and in which language. */
  async reachOf(
    db: Queryable,
    ids: readonly string[],
  ): Promise<{ id: string; role: Role; address: string; language: string }[]> {
    const rows = await db.repository(Staff).findBy({ id: In([...ids]), endedAt: IsNull() });
    return rows.map(({ id, role, language, emailSealed }) => ({
      ...{ id, role, language },
      address: this.cipher.open(emailSealed, 'address'),
    }));
  }

  /** How many staff members there are; none means that this installation is new. */
  async count(db: Queryable = this.database): Promise<number> {
    return db.repository(Staff).countBy({ endedAt: IsNull() });
  }

  /** Names of people by id, for staff's eyes only. */
  async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; sealed: Buffer }>(
      `SELECT id, name_sealed AS sealed FROM staff WHERE id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, this.cipher.open(row.sealed, 'name')]));
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
