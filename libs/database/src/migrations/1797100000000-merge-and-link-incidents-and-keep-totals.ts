import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Incidents are merged and split with a trail that leads back, linked by people with the source, and every change of a level is kept with
 * its reason; totals and numbers held get a record of their own, apart from events.
 */
export class MergeAndLinkIncidentsAndKeepTotals1797100000000 implements MigrationInterface {
  name = 'MergeAndLinkIncidentsAndKeepTotals1797100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const LEVELS = `'unverified','reported','corroborated','confirmed','disputed','refused','unverifiable','retracted'`;
const QUALIFIERS = `'exact','about','at_least','at_most','range','vague'`;

const UP = [
  `ALTER TABLE incidents ADD COLUMN merged_into uuid REFERENCES incidents (id), ADD CHECK (merged_into <> id)`,
  `CREATE INDEX incidents_merged ON incidents (merged_into) WHERE merged_into IS NOT NULL`,
  // Whoever holds an id from before a merge finds with it what lives on; of an id that was never merged it is the id itself.
  `CREATE FUNCTION surviving_incident(incident uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
    WITH RECURSIVE way (id, into_id) AS (
      SELECT id, merged_into FROM incidents WHERE id = incident
      UNION SELECT i.id, i.merged_into FROM incidents i JOIN way ON i.id = way.into_id
    ) SELECT id FROM way WHERE into_id IS NULL $$`,
  `CREATE TABLE incident_merges (
    id uuid PRIMARY KEY,
    merged_id uuid NOT NULL REFERENCES incidents (id),
    survivor_id uuid NOT NULL REFERENCES incidents (id),
    reason text NOT NULL,
    claim_ids uuid[] NOT NULL,
    figures jsonb NOT NULL,
    merged_at timestamptz NOT NULL,
    merged_by uuid NOT NULL REFERENCES staff (id),
    undone_at timestamptz,
    undone_by uuid REFERENCES staff (id),
    undone_reason text,
    CHECK (merged_id <> survivor_id),
    CHECK (num_nulls(undone_at, undone_by, undone_reason) IN (0, 3))
  )`,
  `CREATE UNIQUE INDEX incident_merges_once ON incident_merges (merged_id) WHERE undone_at IS NULL`,
  `CREATE INDEX incident_merges_into ON incident_merges (survivor_id)`,
  `CREATE TABLE incident_splits (
    new_id uuid PRIMARY KEY REFERENCES incidents (id),
    from_id uuid NOT NULL REFERENCES incidents (id),
    reason text NOT NULL,
    claim_ids uuid[] NOT NULL,
    split_at timestamptz NOT NULL,
    split_by uuid NOT NULL REFERENCES staff (id),
    CHECK (new_id <> from_id)
  )`,
  `CREATE INDEX incident_splits_from ON incident_splits (from_id)`,

  `CREATE TABLE incident_links (
    id uuid PRIMARY KEY,
    from_id uuid NOT NULL REFERENCES incidents (id),
    to_id uuid NOT NULL REFERENCES incidents (id),
    kind text NOT NULL CHECK (kind IN ('became','prevented','unknown')),
    claim_id uuid REFERENCES claims (id),
    url text,
    note text NOT NULL DEFAULT '',
    linked_at timestamptz NOT NULL,
    linked_by uuid NOT NULL REFERENCES staff (id),
    ended_at timestamptz,
    ended_by uuid REFERENCES staff (id),
    ended_reason text,
    CHECK (from_id <> to_id),
    CHECK (num_nonnulls(claim_id, url) > 0 OR kind = 'unknown'),
    CHECK (num_nulls(ended_at, ended_by, ended_reason) IN (0, 3))
  )`,
  `CREATE UNIQUE INDEX incident_links_once ON incident_links (least(from_id, to_id), greatest(from_id, to_id)) WHERE ended_at IS NULL`,
  `CREATE INDEX incident_links_from ON incident_links (from_id)`,
  `CREATE INDEX incident_links_to ON incident_links (to_id)`,

  `CREATE TABLE incident_decisions (
    id uuid PRIMARY KEY,
    incident_id uuid NOT NULL REFERENCES incidents (id),
    figure_id uuid REFERENCES incident_figures (id),
    level_before text CHECK (level_before IN (${LEVELS})),
    level text NOT NULL CHECK (level IN (${LEVELS})),
    reason text NOT NULL,
    basis_kind text CHECK (basis_kind IN ('government','un','document','other')),
    basis_who text,
    basis_url text,
    basis_claim_id uuid REFERENCES claims (id),
    decided_at timestamptz NOT NULL,
    decided_by uuid NOT NULL REFERENCES staff (id),
    CHECK (level <> 'confirmed' OR basis_kind IN ('government','un','document')),
    CHECK ((basis_kind IS NULL) = (basis_who IS NULL)),
    CHECK (basis_kind IS NOT NULL OR (basis_url IS NULL AND basis_claim_id IS NULL))
  )`,
  `CREATE TRIGGER incident_decisions_append_only BEFORE UPDATE OR DELETE ON incident_decisions
    FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE INDEX incident_decisions_of ON incident_decisions (incident_id, decided_at)`,

  `CREATE TABLE totals (
    id uuid PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    aggregate text NOT NULL CHECK (aggregate IN ('total','stock')),
    what text NOT NULL CHECK (what IN ('repatriated','detained','at_risk','arrived')),
    count_min integer CHECK (count_min >= 0),
    count_max integer CHECK (count_max >= 0),
    qualifier text NOT NULL CHECK (qualifier IN (${QUALIFIERS})),
    date_start date,
    date_end date,
    places text[] NOT NULL DEFAULT '{}',
    attributed_to text NOT NULL,
    said_on date,
    url text,
    note text NOT NULL DEFAULT '',
    verification text NOT NULL DEFAULT 'reported' CHECK (verification IN (${LEVELS})),
    revision integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES staff (id),
    revised_at timestamptz NOT NULL,
    published_version integer,
    withdrawn_at timestamptz,
    ended_at timestamptz,
    ended_by uuid REFERENCES staff (id),
    ended_reason text,
    CHECK (count_min IS NULL OR count_max IS NULL OR count_min <= count_max),
    CHECK (date_start IS NULL OR date_end IS NULL OR date_start <= date_end),
    CHECK (num_nulls(ended_at, ended_by, ended_reason) IN (0, 3))
  )`,
  `CREATE INDEX totals_by_date ON totals (date_end DESC NULLS LAST, id)`,
  `CREATE FUNCTION next_total_reference(year integer) RETURNS text LANGUAGE sql AS $$
    SELECT 'TOT-' || year || '-' || lpad((coalesce(max(right(reference, 4)::integer), 0) + 1)::text, 4, '0')
    FROM totals WHERE reference LIKE 'TOT-' || year || '-%' $$`,
  `CREATE TABLE total_incidents (
    total_id uuid NOT NULL REFERENCES totals (id),
    incident_id uuid NOT NULL REFERENCES incidents (id),
    named_at timestamptz NOT NULL,
    named_by uuid NOT NULL REFERENCES staff (id),
    PRIMARY KEY (total_id, incident_id)
  )`,
  // What a person decided of a claim that is no single event: it supports a total, or is set aside with the reason.
  `CREATE TABLE total_claims (
    id uuid PRIMARY KEY,
    claim_id uuid NOT NULL REFERENCES claims (id),
    total_id uuid REFERENCES totals (id),
    aside_reason text,
    decided_at timestamptz NOT NULL,
    decided_by uuid NOT NULL REFERENCES staff (id),
    ended_at timestamptz,
    CHECK ((total_id IS NULL) = (aside_reason IS NOT NULL))
  )`,
  `CREATE UNIQUE INDEX total_claims_once ON total_claims (claim_id) WHERE ended_at IS NULL`,
  `CREATE INDEX total_claims_of ON total_claims (total_id) WHERE ended_at IS NULL`,
  `CREATE INDEX claims_aggregate ON claims (report_id, position) WHERE aggregate IS NOT NULL AND superseded_at IS NULL`,
  `CREATE TABLE total_publications (
    total_id uuid NOT NULL REFERENCES totals (id),
    version integer NOT NULL,
    revision integer NOT NULL,
    published_at timestamptz NOT NULL,
    published_by uuid NOT NULL REFERENCES staff (id),
    page jsonb NOT NULL,
    PRIMARY KEY (total_id, version)
  )`,
  `CREATE TRIGGER total_publications_append_only BEFORE UPDATE OR DELETE ON total_publications
    FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
];

const DOWN = [
  `DROP TABLE total_publications`,
  `DROP INDEX claims_aggregate`,
  `DROP TABLE total_claims`,
  `DROP TABLE total_incidents`,
  `DROP FUNCTION next_total_reference`,
  `DROP TABLE totals`,
  `DROP TABLE incident_decisions`,
  `DROP TABLE incident_links`,
  `DROP TABLE incident_splits`,
  `DROP TABLE incident_merges`,
  `DROP FUNCTION surviving_incident`,
  `ALTER TABLE incidents DROP COLUMN merged_into`,
];
