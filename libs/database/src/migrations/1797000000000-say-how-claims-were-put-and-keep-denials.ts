import { type MigrationInterface, type QueryRunner } from 'typeorm';

const UP = [
  // Old rows were read before anybody asked how a claim was put: their words are kept as they are, the rest is guessed as little as can be.
  `ALTER TABLE claims
    ADD COLUMN date_precision text CHECK (date_precision IN ('day','week','month','season','year','since','range')),
    ADD COLUMN speakers text[] NOT NULL DEFAULT '{}',
    ADD COLUMN certainty text NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated','reported','feared','planned')),
    ADD COLUMN basis text NOT NULL DEFAULT 'new' CHECK (basis IN ('new','background')),
    ADD COLUMN note text`,
  `UPDATE claims SET
    date_precision = CASE WHEN date_start IS NULL THEN NULL WHEN date_start = date_end THEN 'day' ELSE 'range' END,
    speakers = CASE WHEN attributed_to IS NULL THEN '{}' ELSE string_to_array(attributed_to, ', citing ') END,
    certainty = CASE WHEN what = 'at_risk' THEN 'feared' WHEN attributed_to IS NULL THEN 'stated' ELSE 'reported' END`,
  `CREATE TABLE denials (
    id uuid PRIMARY KEY,
    report_id uuid NOT NULL REFERENCES reports (id),
    position integer NOT NULL,
    certainty text NOT NULL CHECK (certainty IN ('denied','refused','unconfirmed')),
    what text NOT NULL CHECK (what IN ('repatriated','detained','at_risk','arrived')),
    speakers text[] NOT NULL DEFAULT '{}',
    attributed_to text,
    quote text NOT NULL,
    quote_start integer NOT NULL,
    quote_end integer NOT NULL,
    reader_version integer NOT NULL,
    superseded_at timestamptz,
    CHECK (quote_start < quote_end),
    UNIQUE (report_id, reader_version, position)
  )`,
];

/** Claims say how they were put, by whom in steps, and how closely dated; denials and refusals get a table of their own. */
export class SayHowClaimsWerePutAndKeepDenials1797000000000 implements MigrationInterface {
  name = 'SayHowClaimsWerePutAndKeepDenials1797000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  /** Loses what only newer readers said; reading the reports again brings it back. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE denials`);
    await runner.query(
      `ALTER TABLE claims DROP COLUMN note, DROP COLUMN basis, DROP COLUMN certainty, DROP COLUMN speakers, DROP COLUMN date_precision`,
    );
  }
}
