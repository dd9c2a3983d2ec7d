import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Passwords and sessions of staff. The schema `auth` is better-auth's, as its own compileMigrations writes it (a test finds nothing
 * to add); it knows a person by the id of their row in `staff` and nothing else, and the checks below keep it so.
 */
export class GiveStaffAccounts1796000000000 implements MigrationInterface {
  name = 'GiveStaffAccounts1796000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  // ---- better-auth -------------------------------------------------------------------------------------------------
  `CREATE SCHEMA auth`,
  `CREATE TABLE auth.users (
    id uuid DEFAULT pg_catalog.gen_random_uuid() NOT NULL PRIMARY KEY,
    name text NOT NULL,
    email text NOT NULL UNIQUE,
    email_verified boolean NOT NULL,
    image text,
    created_at timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL
  )`,
  `CREATE TABLE auth.sessions (
    id uuid DEFAULT pg_catalog.gen_random_uuid() NOT NULL PRIMARY KEY,
    expires_at timestamptz NOT NULL,
    token text NOT NULL UNIQUE,
    created_at timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamptz NOT NULL,
    ip_address text,
    device text,
    user_id uuid NOT NULL REFERENCES auth.users (id) ON DELETE CASCADE
  )`,
  `CREATE TABLE auth.accounts (
    id uuid DEFAULT pg_catalog.gen_random_uuid() NOT NULL PRIMARY KEY,
    account_id text NOT NULL,
    provider_id text NOT NULL,
    user_id uuid NOT NULL REFERENCES auth.users (id) ON DELETE CASCADE,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    password text,
    created_at timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamptz NOT NULL
  )`,
  `CREATE TABLE auth.verifications (
    id uuid DEFAULT pg_catalog.gen_random_uuid() NOT NULL PRIMARY KEY,
    identifier text NOT NULL,
    value text NOT NULL,
    expires_at timestamptz NOT NULL,
    created_at timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
    updated_at timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL
  )`,
  `CREATE INDEX sessions_user_id_idx ON auth.sessions (user_id)`,
  `CREATE INDEX accounts_user_id_idx ON auth.accounts (user_id)`,
  `CREATE INDEX verifications_identifier_idx ON auth.verifications (identifier)`,

  // ---- what better-auth must never come to hold ---------------------------------------------------------------------
  `ALTER TABLE auth.users ADD CONSTRAINT users_are_staff FOREIGN KEY (id) REFERENCES public.staff (id),
    ADD CONSTRAINT users_have_no_name CHECK (name = ''),
    ADD CONSTRAINT users_have_no_address CHECK (email = id::text || '@staff.invalid')`,
  `ALTER TABLE auth.sessions ADD CONSTRAINT sessions_have_no_network CHECK (coalesce(ip_address, '') = '')`,
  `CREATE UNIQUE INDEX accounts_once ON auth.accounts (user_id, provider_id)`,

  // ---- staff -------------------------------------------------------------------------------------------------------
  `ALTER TABLE staff ADD COLUMN language text NOT NULL DEFAULT 'en', ADD COLUMN last_seen_at timestamptz`,
  `CREATE INDEX staff_acts_of_staff ON staff_acts (staff_id, id)`,
  `CREATE TABLE invitations (
    id uuid PRIMARY KEY,
    email_sealed bytea,
    email_hash bytea,
    name_sealed bytea,
    role text NOT NULL CHECK (role IN ('viewer','analyst','editor','approver','administrator')),
    language text NOT NULL,
    invited_by uuid REFERENCES staff (id),
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    accepted_at timestamptz,
    staff_id uuid REFERENCES staff (id),
    withdrawn_at timestamptz,
    CHECK ((accepted_at IS NULL) = (staff_id IS NULL)),
    CHECK (accepted_at IS NULL OR withdrawn_at IS NULL),
    CHECK ((email_hash IS NULL) = (invited_by IS NULL)),
    CHECK (num_nulls(email_sealed, name_sealed)
      = CASE WHEN email_hash IS NOT NULL AND accepted_at IS NULL AND withdrawn_at IS NULL THEN 0 ELSE 2 END)
  )`,
  `CREATE UNIQUE INDEX invitations_once ON invitations (email_hash)
    WHERE accepted_at IS NULL AND withdrawn_at IS NULL`,
  `CREATE TABLE password_resets (
    id uuid PRIMARY KEY,
    staff_id uuid NOT NULL REFERENCES staff (id),
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
  )`,
  `CREATE INDEX password_resets_of ON password_resets (staff_id)`,
];

const DOWN = [
  `DROP TABLE password_resets`,
  `DROP TABLE invitations`,
  `DROP INDEX staff_acts_of_staff`,
  `ALTER TABLE staff DROP COLUMN language, DROP COLUMN last_seen_at`,
  `DROP SCHEMA auth CASCADE`,
];
