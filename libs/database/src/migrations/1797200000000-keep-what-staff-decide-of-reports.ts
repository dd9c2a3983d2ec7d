import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What staff decide of a report and its claims: versions of a claim beside what the machine read, who is to look at a report,
 * comments, staff-written translations, and the roster of who is on duty with the calls that went to them.
 */
export class KeepWhatStaffDecideOfReports1797200000000 implements MigrationInterface {
  name = 'KeepWhatStaffDecideOfReports1797200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const appendOnly = (table: string) =>
  `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`;

/** What waits on the desk; the indexes of its orders hold nothing else. */
const ON_DESK = 'relevant AND dismissed_at IS NULL AND same_text_as IS NULL AND NOT attached';
const URGENCY = `(CASE kind WHEN 'warning' THEN 3 WHEN 'detention' THEN 2 WHEN 'repatriation' THEN 2 WHEN 'response' THEN 1 ELSE 0 END)`;
const LANDED = 'relevant AND dismissed_at IS NULL AND same_text_as IS NULL';
const ORDERS: [string, string][] = [
  ['reports_desk_found', 'found_at, id'],
  ['reports_desk_published', `coalesce(published_at, '-infinity'), id`],
  ['reports_desk_urgency', `${URGENCY}, id`],
];
const indexesFor = (condition: string) =>
  ORDERS.flatMap(([name, columns]) => [
    `DROP INDEX ${name}`,
    `CREATE INDEX ${name} ON reports (${columns}) WHERE ${condition}`,
  ]);

const UP = [
  // Whether a claim belongs to an incident is asked of every report whenever somebody looks at the desk; so it stands on the report.
  `ALTER TABLE reports ADD COLUMN attached boolean NOT NULL DEFAULT false`,
  `CREATE FUNCTION report_attached() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     report uuid;
     standing boolean;
   BEGIN
     SELECT report_id INTO report FROM claims WHERE id = coalesce(NEW.claim_id, OLD.claim_id);
     IF TG_OP <> 'DELETE' AND NEW.detached_at IS NULL THEN
       standing := true;
     ELSE
       SELECT EXISTS (SELECT 1 FROM claims c JOIN incident_claims ic ON ic.claim_id = c.id AND ic.detached_at IS NULL
         WHERE c.report_id = report) INTO standing;
     END IF;
     UPDATE reports SET attached = standing WHERE id = report AND attached <> standing;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER incident_claims_attached AFTER INSERT OR UPDATE OR DELETE ON incident_claims
    FOR EACH ROW EXECUTE FUNCTION report_attached()`,
  `UPDATE reports SET attached = true WHERE id IN (SELECT c.report_id FROM claims c JOIN incident_claims ic
    ON ic.claim_id = c.id AND ic.detached_at IS NULL)`,
  ...indexesFor(ON_DESK),
  `CREATE INDEX reports_desk_fresh ON reports (coalesce(published_at, found_at)) WHERE ${ON_DESK}`,
  `CREATE INDEX reports_by_language ON reports (language, found_at, id) WHERE ${ON_DESK}`,
  `CREATE INDEX reports_by_source ON reports (source_id, found_at, id) WHERE ${ON_DESK}`,
  `ALTER TABLE claims
    ADD COLUMN revision integer NOT NULL DEFAULT 1,
    ADD COLUMN added_by uuid REFERENCES staff (id),
    ADD COLUMN corrected_at timestamptz,
    ADD COLUMN decided_at timestamptz,
    ADD COLUMN rejected_at timestamptz,
    ADD COLUMN rejected_by uuid REFERENCES staff (id),
    ADD CONSTRAINT claims_rejected_check CHECK ((rejected_at IS NULL) = (rejected_by IS NULL))`,
  // What belongs to an incident was decided by a person: a better reader must not take it from under them.
  `UPDATE claims SET decided_at = ic.attached_at FROM incident_claims ic WHERE ic.claim_id = claims.id AND ic.detached_at IS NULL`,
  `CREATE INDEX claims_by_place ON claims USING gin (places) WHERE superseded_at IS NULL`,
  `CREATE TABLE claim_versions (
    claim_id uuid NOT NULL REFERENCES claims (id),
    revision integer NOT NULL,
    act text NOT NULL CHECK (act IN ('read','added','corrected','rejected','restored','undone')),
    at timestamptz NOT NULL,
    staff_id uuid REFERENCES staff (id),
    reason text NOT NULL DEFAULT '',
    value jsonb NOT NULL,
    PRIMARY KEY (claim_id, revision),
    CHECK ((act = 'read') = (staff_id IS NULL))
  )`,
  appendOnly('claim_versions'),
  `ALTER TABLE reports
    ADD COLUMN assigned_to uuid REFERENCES staff (id),
    ADD COLUMN assigned_at timestamptz,
    ADD COLUMN assigned_by uuid REFERENCES staff (id),
    ADD CONSTRAINT reports_assigned_check CHECK ((assigned_to IS NULL) = (assigned_at IS NULL))`,
  `CREATE INDEX reports_assigned ON reports (assigned_to, found_at, id) WHERE assigned_to IS NOT NULL`,
  `CREATE INDEX reports_desk_relevance ON reports (cardinality(reasons), id) WHERE ${ON_DESK}`,
  `CREATE TABLE report_comments (
    id uuid PRIMARY KEY,
    report_id uuid NOT NULL REFERENCES reports (id),
    staff_id uuid NOT NULL REFERENCES staff (id),
    at timestamptz NOT NULL,
    text text,
    withdrawn_at timestamptz,
    CHECK ((text IS NULL) = (withdrawn_at IS NOT NULL))
  )`,
  `CREATE INDEX report_comments_of ON report_comments (report_id, at, id)`,
  `CREATE TABLE report_translations (
    report_id uuid NOT NULL REFERENCES reports (id),
    language text NOT NULL,
    revision integer NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    at timestamptz NOT NULL,
    staff_id uuid NOT NULL REFERENCES staff (id),
    PRIMARY KEY (report_id, language, revision)
  )`,
  appendOnly('report_translations'),
  `CREATE TABLE duty_rosters (
    revision integer PRIMARY KEY,
    time_zone text NOT NULL,
    shifts jsonb NOT NULL,
    at timestamptz NOT NULL,
    staff_id uuid NOT NULL REFERENCES staff (id)
  )`,
  appendOnly('duty_rosters'),
  `CREATE TABLE duty_calls (
    report_id uuid NOT NULL REFERENCES reports (id),
    call_id uuid NOT NULL,
    staff_id uuid NOT NULL REFERENCES staff (id),
    at timestamptz NOT NULL,
    PRIMARY KEY (report_id, staff_id)
  )`,
  `CREATE INDEX duty_calls_by_time ON duty_calls (at)`,
];

const DOWN = [
  `DROP TABLE duty_calls`,
  `DROP TABLE duty_rosters`,
  `DROP TABLE report_translations`,
  `DROP TABLE report_comments`,
  `DROP INDEX reports_desk_relevance`,
  `DROP INDEX reports_assigned`,
  `ALTER TABLE reports DROP COLUMN assigned_to, DROP COLUMN assigned_at, DROP COLUMN assigned_by`,
  `DROP TABLE claim_versions`,
  `DROP INDEX claims_by_place`,
  `ALTER TABLE claims DROP COLUMN revision, DROP COLUMN added_by, DROP COLUMN corrected_at, DROP COLUMN decided_at,
    DROP COLUMN rejected_at, DROP COLUMN rejected_by`,
  `DROP INDEX reports_desk_fresh`,
  `DROP INDEX reports_by_source`,
  `DROP INDEX reports_by_language`,
  ...indexesFor(LANDED),
  `DROP TRIGGER incident_claims_attached ON incident_claims`,
  `DROP FUNCTION report_attached`,
  `ALTER TABLE reports DROP COLUMN attached`,
];
