import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first tables. Columns that end in `_sealed` hold AES-256-GCM boxes (FieldCipher), columns that end in `_hash` hold
 * HMAC-SHA-256 of a normalised address (AddressHash); no name and no address of a person stands anywhere in clear.
 */
export class LayTheFirstTables1795000000000 implements MigrationInterface {
  name = 'LayTheFirstTables1795000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.query(`DROP TABLE ${table}`);
    for (const name of ['refuse_change', 'next_incident_reference']) await runner.query(`DROP FUNCTION ${name}`);
  }
}

const TABLES = [
  'installation',
  'staff',
  'staff_tokens',
  'staff_acts',
  'rate_marks',
  'sources',
  'reports',
  'captures',
  'source_items',
  'claims',
  'incidents',
  'incident_figures',
  'incident_claims',
  'incident_publications',
  'subscribers',
  'subscriptions',
  'bodies',
  'offices',
  'officials',
  'terms',
  'contact_points',
  'messages',
  'deliveries',
  'suppressions',
  'mailbox_mails',
  'alerts',
  'alert_approvals',
  'campaigns',
  'campaign_offices',
  'supporters',
  'actions',
  'letters',
];

const UP = [
  // ---- this installation -------------------------------------------------------------------------------------------
  `CREATE TABLE installation (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    key_check bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  )`,

  // ---- auth --------------------------------------------------------------------------------------------------------
  `CREATE TABLE staff (
    id uuid PRIMARY KEY,
    email_sealed bytea NOT NULL,
    email_hash bytea NOT NULL,
    name_sealed bytea NOT NULL,
    role text NOT NULL CHECK (role IN ('viewer','analyst','editor','approver','administrator')),
    created_at timestamptz NOT NULL,
    ended_at timestamptz,
    ended_reason text,
    CHECK ((ended_at IS NULL) = (ended_reason IS NULL))
  )`,
  `CREATE UNIQUE INDEX staff_email_once ON staff (email_hash) WHERE ended_at IS NULL`,
  `CREATE TABLE staff_tokens (
    id uuid PRIMARY KEY,
    staff_id uuid NOT NULL REFERENCES staff (id),
    token_hash bytea NOT NULL UNIQUE,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz
  )`,
  `CREATE TABLE staff_acts (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    staff_id uuid NOT NULL REFERENCES staff (id),
    act text NOT NULL,
    subject text NOT NULL,
    subject_id text NOT NULL,
    via text NOT NULL CHECK (via IN ('api','cli','demo')),
    detail jsonb NOT NULL DEFAULT '{}'
  )`,
  `CREATE INDEX staff_acts_of_subject ON staff_acts (subject, subject_id, id)`,
  `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$`,
  `CREATE TRIGGER staff_acts_append_only BEFORE UPDATE OR DELETE ON staff_acts
    FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER staff_acts_never_emptied BEFORE TRUNCATE ON staff_acts
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `CREATE TABLE rate_marks (
    bucket text NOT NULL,
    key_hash bytea NOT NULL,
    day date NOT NULL,
    count integer NOT NULL,
    PRIMARY KEY (bucket, key_hash, day)
  )`,

  // ---- reports and watch -------------------------------------------------------------------------------------------
  `CREATE TABLE sources (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    url text NOT NULL,
    language text,
    confidential boolean NOT NULL DEFAULT false,
    interval_seconds integer NOT NULL CHECK (interval_seconds >= 60),
    created_at timestamptz NOT NULL,
    paused_at timestamptz,
    ended_at timestamptz,
    ended_reason text,
    etag text,
    last_modified text,
    next_poll_at timestamptz NOT NULL,
    polled_at timestamptz,
    succeeded_at timestamptz,
    new_item_at timestamptz,
    failures integer NOT NULL DEFAULT 0,
    error_code text,
    error_message text
  )`,
  `CREATE UNIQUE INDEX sources_url_once ON sources (url) WHERE ended_at IS NULL`,
  `CREATE INDEX sources_due ON sources (next_poll_at) WHERE paused_at IS NULL AND ended_at IS NULL`,
  `CREATE TABLE reports (
    id uuid PRIMARY KEY,
    source_id uuid REFERENCES sources (id),
    url text,
    title text NOT NULL,
    text text NOT NULL,
    text_sha256 bytea NOT NULL,
    language text,
    published_at timestamptz,
    found_at timestamptz NOT NULL,
    same_text_as uuid REFERENCES reports (id),
    read_at timestamptz,
    reader_version integer,
    relevant boolean,
    kind text CHECK (kind IN ('repatriation','detention','warning','response','other')),
    reasons text[] NOT NULL DEFAULT '{}',
    dismissed_at timestamptz,
    dismissed_by uuid REFERENCES staff (id),
    dismissed_reason text
  )`,
  `CREATE INDEX reports_same_text ON reports (text_sha256)`,
  `CREATE INDEX reports_unread ON reports (found_at) WHERE read_at IS NULL`,
  `CREATE INDEX reports_on_desk ON reports (found_at DESC, id) WHERE relevant AND dismissed_at IS NULL AND same_text_as IS NULL`,
  `CREATE TABLE captures (
    id uuid PRIMARY KEY,
    report_id uuid NOT NULL REFERENCES reports (id),
    url text NOT NULL,
    final_url text NOT NULL,
    status integer NOT NULL,
    headers jsonb NOT NULL,
    body bytea NOT NULL,
    body_sha256 bytea NOT NULL,
    fetched_at timestamptz NOT NULL
  )`,
  `CREATE INDEX captures_of_report ON captures (report_id)`,
  `CREATE TABLE source_items (
    id uuid PRIMARY KEY,
    source_id uuid NOT NULL REFERENCES sources (id),
    item_key text NOT NULL,
    url text,
    title text,
    published_at timestamptz,
    feed_html text,
    language text,
    found_at timestamptz NOT NULL,
    settled_at timestamptz,
    report_id uuid REFERENCES reports (id),
    failures integer NOT NULL DEFAULT 0,
    next_fetch_at timestamptz NOT NULL,
    error_code text,
    UNIQUE (source_id, item_key)
  )`,
  `CREATE INDEX source_items_open ON source_items (next_fetch_at) WHERE settled_at IS NULL`,
  `CREATE TABLE claims (
    id uuid PRIMARY KEY,
    report_id uuid NOT NULL REFERENCES reports (id),
    position integer NOT NULL,
    what text NOT NULL CHECK (what IN ('repatriated','detained','at_risk','arrived')),
    count_min integer CHECK (count_min >= 0),
    count_max integer CHECK (count_max >= 0),
    qualifier text NOT NULL CHECK (qualifier IN ('exact','about','at_least','at_most','range','vague')),
    date_start date,
    date_end date,
    places text[] NOT NULL DEFAULT '{}',
    attributed_to text,
    quote text NOT NULL,
    quote_start integer NOT NULL,
    quote_end integer NOT NULL,
    aggregate text CHECK (aggregate IN ('total','stock')),
    reader_version integer NOT NULL,
    superseded_at timestamptz,
    CHECK (count_min IS NULL OR count_max IS NULL OR count_min <= count_max),
    CHECK (date_start IS NULL OR date_end IS NULL OR date_start <= date_end),
    CHECK (quote_start < quote_end),
    UNIQUE (report_id, reader_version, position)
  )`,

  // ---- incidents ---------------------------------------------------------------------------------------------------
  `CREATE TABLE incidents (
    id uuid PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    kind text NOT NULL CHECK (kind IN ('detention','feared_return','return','refused_return')),
    title text NOT NULL,
    summary text NOT NULL DEFAULT '',
    date_start date,
    date_end date,
    places text[] NOT NULL DEFAULT '{}',
    verification text NOT NULL,
    revision integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES staff (id),
    revised_at timestamptz NOT NULL,
    published_version integer,
    withdrawn_at timestamptz,
    CHECK (verification IN ('unverified','reported','corroborated','confirmed','disputed','refused','unverifiable','retracted')),
    CHECK (date_start IS NULL OR date_end IS NULL OR date_start <= date_end)
  )`,
  `CREATE INDEX incidents_by_date ON incidents (date_start DESC NULLS LAST, id)`,
  `CREATE FUNCTION next_incident_reference(year integer) RETURNS text LANGUAGE sql AS $$
    SELECT 'INC-' || year || '-' || lpad((coalesce(max(right(reference, 4)::integer), 0) + 1)::text, 4, '0')
    FROM incidents WHERE reference LIKE 'INC-' || year || '-%' $$`,
  `CREATE TABLE incident_figures (
    id uuid PRIMARY KEY,
    incident_id uuid NOT NULL REFERENCES incidents (id),
    count_min integer CHECK (count_min >= 0),
    count_max integer CHECK (count_max >= 0),
    qualifier text NOT NULL,
    verification text NOT NULL,
    attributed_to text NOT NULL,
    claim_id uuid REFERENCES claims (id),
    said_on date,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES staff (id),
    ended_at timestamptz,
    ended_reason text,
    CHECK (qualifier IN ('exact','about','at_least','at_most','range','vague')),
    CHECK (verification IN ('unverified','reported','corroborated','confirmed','disputed','refused','unverifiable','retracted')),
    CHECK (count_min IS NULL OR count_max IS NULL OR count_min <= count_max)
  )`,
  `CREATE INDEX incident_figures_of ON incident_figures (incident_id)`,
  `CREATE TABLE incident_claims (
    incident_id uuid NOT NULL REFERENCES incidents (id),
    claim_id uuid NOT NULL REFERENCES claims (id),
    attached_at timestamptz NOT NULL,
    attached_by uuid NOT NULL REFERENCES staff (id),
    detached_at timestamptz,
    PRIMARY KEY (incident_id, claim_id, attached_at)
  )`,
  `CREATE UNIQUE INDEX incident_claims_once ON incident_claims (claim_id) WHERE detached_at IS NULL`,
  `CREATE TABLE incident_publications (
    incident_id uuid NOT NULL REFERENCES incidents (id),
    version integer NOT NULL,
    published_at timestamptz NOT NULL,
    published_by uuid NOT NULL REFERENCES staff (id),
    revision integer NOT NULL,
    page jsonb NOT NULL,
    PRIMARY KEY (incident_id, version)
  )`,
  `CREATE TRIGGER incident_publications_append_only BEFORE UPDATE OR DELETE ON incident_publications
    FOR EACH ROW EXECUTE FUNCTION refuse_change()`,

  // ---- subscribers -------------------------------------------------------------------------------------------------
  `CREATE TABLE subscribers (
    id uuid PRIMARY KEY,
    address_sealed bytea,
    address_hash bytea NOT NULL,
    language text NOT NULL,
    discreet boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    confirmed_at timestamptz,
    pending_until timestamptz,
    ended_at timestamptz,
    ended_reason text,
    CHECK (ended_at IS NOT NULL OR address_sealed IS NOT NULL),
    CHECK ((ended_at IS NULL) = (ended_reason IS NULL))
  )`,
  `CREATE UNIQUE INDEX subscribers_address_once ON subscribers (address_hash) WHERE ended_at IS NULL`,
  `CREATE INDEX subscribers_confirmed ON subscribers (address_hash) WHERE confirmed_at IS NOT NULL`,
  `CREATE INDEX subscribers_pending ON subscribers (pending_until) WHERE confirmed_at IS NULL AND ended_at IS NULL`,
  `CREATE TABLE subscriptions (
    id uuid PRIMARY KEY,
    subscriber_id uuid NOT NULL REFERENCES subscribers (id),
    kinds text[] NOT NULL DEFAULT '{}',
    frequency text NOT NULL CHECK (frequency IN ('immediate')),
    channel text NOT NULL CHECK (channel IN ('email')),
    created_at timestamptz NOT NULL,
    ended_at timestamptz,
    ended_reason text,
    CHECK ((ended_at IS NULL) = (ended_reason IS NULL))
  )`,
  `CREATE INDEX subscriptions_of ON subscriptions (subscriber_id)`,

  // ---- officials (Popolo) ------------------------------------------------------------------------------------------
  `CREATE TABLE bodies (
    id uuid PRIMARY KEY,
    name text NOT NULL UNIQUE,
    country text CHECK (country ~ '^[A-Z]{2}$'),
    created_at timestamptz NOT NULL
  )`,
  `CREATE TABLE offices (
    id uuid PRIMARY KEY,
    body_id uuid NOT NULL REFERENCES bodies (id),
    name text NOT NULL,
    salutation text NOT NULL,
    disclosure text NOT NULL CHECK (disclosure IN ('full','name_only','gathered_only')),
    letters_per_hour integer NOT NULL DEFAULT 30 CHECK (letters_per_hour > 0),
    created_at timestamptz NOT NULL,
    ended_at timestamptz,
    UNIQUE (body_id, name)
  )`,
  `CREATE TABLE officials (
    id uuid PRIMARY KEY,
    name_sealed bytea NOT NULL,
    created_at timestamptz NOT NULL
  )`,
  `CREATE TABLE terms (
    id uuid PRIMARY KEY,
    office_id uuid NOT NULL REFERENCES offices (id),
    official_id uuid NOT NULL REFERENCES officials (id),
    starts_on date NOT NULL,
    ends_on date,
    CHECK (ends_on IS NULL OR starts_on <= ends_on)
  )`,
  `CREATE INDEX terms_of_office ON terms (office_id, starts_on)`,
  `CREATE TABLE contact_points (
    id uuid PRIMARY KEY,
    office_id uuid NOT NULL REFERENCES offices (id),
    channel text NOT NULL CHECK (channel IN ('email')),
    value_sealed bytea NOT NULL,
    value_hash bytea NOT NULL,
    source_url text,
    checked_on date NOT NULL,
    valid_from date NOT NULL,
    valid_until date
  )`,
  `CREATE INDEX contact_points_of_office ON contact_points (office_id)`,

  // ---- mail --------------------------------------------------------------------------------------------------------
  `CREATE TABLE messages (
    id uuid PRIMARY KEY,
    stream text NOT NULL CHECK (stream IN ('confirmations','alerts','digests','letters')),
    reference text NOT NULL,
    language text NOT NULL,
    subject text NOT NULL,
    text_body text NOT NULL,
    html_body text,
    headers jsonb NOT NULL DEFAULT '{}',
    links jsonb NOT NULL DEFAULT '{}',
    discreet boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    prepared_at timestamptz,
    candidates integer,
    paused_at timestamptz,
    cancelled_at timestamptz,
    settled_at timestamptz
  )`,
  `CREATE INDEX messages_of ON messages (reference)`,
  `CREATE INDEX messages_unsettled ON messages (stream, created_at) WHERE settled_at IS NULL`,
  `CREATE TABLE deliveries (
    id uuid PRIMARY KEY,
    message_id uuid NOT NULL REFERENCES messages (id),
    recipient_hash bytea NOT NULL,
    recipient_sealed bytea,
    slots_sealed bytea,
    link_id uuid,
    state text NOT NULL CHECK (state IN ('composed','queued','attempting','accepted','delivered','deferred','uncertain',
      'bounced','failed','excluded','suppressed','cancelled')),
    reason text,
    route text CHECK (route IN ('relay','mailbox')),
    attempts integer NOT NULL DEFAULT 0,
    due_at timestamptz,
    claimed_until timestamptz,
    attempting_at timestamptz,
    settled_at timestamptz,
    smtp_code integer,
    smtp_reply text,
    created_at timestamptz NOT NULL,
    UNIQUE (message_id, recipient_hash)
  )`,
  `CREATE INDEX deliveries_due ON deliveries (message_id, due_at) WHERE state IN ('queued','deferred')`,
  `CREATE INDEX deliveries_attempting ON deliveries (claimed_until) WHERE state = 'attempting'`,
  `CREATE INDEX deliveries_of_recipient ON deliveries (recipient_hash)`,
  `CREATE TABLE suppressions (
    address_hash bytea PRIMARY KEY,
    reason text NOT NULL,
    created_at timestamptz NOT NULL
  )`,
  `CREATE TABLE mailbox_mails (
    id uuid PRIMARY KEY,
    received_at timestamptz NOT NULL,
    message_id text,
    envelope_sealed bytea NOT NULL,
    raw_sealed bytea NOT NULL
  )`,
  `CREATE INDEX mailbox_mails_newest ON mailbox_mails (received_at DESC, id)`,

  // ---- alerts ------------------------------------------------------------------------------------------------------
  `CREATE TABLE alerts (
    id uuid PRIMARY KEY,
    incident_id uuid NOT NULL REFERENCES incidents (id),
    incident_version integer NOT NULL,
    language text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    kinds text[] NOT NULL DEFAULT '{}',
    drafted_at timestamptz NOT NULL,
    drafted_by uuid NOT NULL REFERENCES staff (id),
    approved_at timestamptz,
    audience_at timestamptz,
    message_id uuid REFERENCES messages (id),
    discreet_message_id uuid REFERENCES messages (id),
    cancelled_at timestamptz,
    cancelled_by uuid REFERENCES staff (id),
    CHECK ((approved_at IS NULL) = (audience_at IS NULL) AND (approved_at IS NULL) = (message_id IS NULL)
      AND (approved_at IS NULL) = (discreet_message_id IS NULL)),
    FOREIGN KEY (incident_id, incident_version) REFERENCES incident_publications (incident_id, version)
  )`,
  `CREATE TABLE alert_approvals (
    alert_id uuid NOT NULL REFERENCES alerts (id),
    staff_id uuid NOT NULL REFERENCES staff (id),
    content_sha256 bytea NOT NULL,
    audience_size integer NOT NULL,
    approved_at timestamptz NOT NULL,
    PRIMARY KEY (alert_id, staff_id, content_sha256)
  )`,
  `CREATE TRIGGER alert_approvals_append_only BEFORE UPDATE OR DELETE ON alert_approvals
    FOR EACH ROW EXECUTE FUNCTION refuse_change()`,

  // ---- campaigns ---------------------------------------------------------------------------------------------------
  `CREATE TABLE campaigns (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE,
    title text NOT NULL,
    ask text NOT NULL,
    letter_subject text NOT NULL,
    letter_body text NOT NULL,
    language text NOT NULL,
    goal integer CHECK (goal > 0),
    incident_id uuid REFERENCES incidents (id),
    drafted_at timestamptz NOT NULL,
    drafted_by uuid NOT NULL REFERENCES staff (id),
    launched_at timestamptz,
    launched_by uuid REFERENCES staff (id),
    content_sha256 bytea,
    stopped_at timestamptz,
    stopped_by uuid REFERENCES staff (id),
    stopped_reason text,
    CHECK ((launched_at IS NULL) = (launched_by IS NULL) AND (launched_at IS NULL) = (content_sha256 IS NULL)),
    CHECK ((stopped_at IS NULL) = (stopped_reason IS NULL))
  )`,
  `CREATE TABLE campaign_offices (
    campaign_id uuid NOT NULL REFERENCES campaigns (id),
    office_id uuid NOT NULL REFERENCES offices (id),
    PRIMARY KEY (campaign_id, office_id)
  )`,
  `CREATE TABLE supporters (
    id uuid PRIMARY KEY,
    name_sealed bytea NOT NULL,
    address_sealed bytea NOT NULL,
    address_hash bytea NOT NULL,
    created_at timestamptz NOT NULL
  )`,
  `CREATE INDEX supporters_by_address ON supporters (address_hash)`,
  `CREATE TABLE actions (
    id uuid PRIMARY KEY,
    campaign_id uuid NOT NULL REFERENCES campaigns (id),
    supporter_id uuid REFERENCES supporters (id),
    address_hash bytea,
    subject_sealed bytea,
    body_sealed bytea,
    edited boolean NOT NULL,
    disclosures jsonb NOT NULL,
    message_id uuid REFERENCES messages (id),
    submitted_at timestamptz NOT NULL,
    pending_until timestamptz NOT NULL,
    confirmed_at timestamptz,
    ended_at timestamptz,
    ended_reason text,
    CHECK ((ended_at IS NULL) = (ended_reason IS NULL)),
    CHECK (ended_at IS NOT NULL OR (supporter_id IS NOT NULL AND address_hash IS NOT NULL
      AND subject_sealed IS NOT NULL AND body_sealed IS NOT NULL))
  )`,
  `CREATE UNIQUE INDEX actions_once_confirmed ON actions (campaign_id, address_hash)
    WHERE confirmed_at IS NOT NULL AND ended_at IS NULL`,
  `CREATE INDEX actions_pending ON actions (pending_until) WHERE confirmed_at IS NULL AND ended_at IS NULL`,
  `CREATE INDEX actions_of_campaign ON actions (campaign_id) WHERE ended_at IS NULL`,
  `CREATE TABLE letters (
    id uuid PRIMARY KEY,
    action_id uuid NOT NULL REFERENCES actions (id),
    office_id uuid NOT NULL REFERENCES offices (id),
    disclosure text NOT NULL CHECK (disclosure IN ('full','name_only','gathered_only')),
    created_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    official_id uuid REFERENCES officials (id),
    handed_at timestamptz,
    message_id uuid REFERENCES messages (id),
    held_at timestamptz,
    held_reason text CHECK (held_reason IN ('gathered','no_address')),
    ended_at timestamptz,
    ended_reason text,
    UNIQUE (action_id, office_id),
    CHECK ((ended_at IS NULL) = (ended_reason IS NULL)),
    CHECK ((held_at IS NULL) = (held_reason IS NULL)),
    CHECK ((handed_at IS NULL) = (message_id IS NULL)),
    CHECK (handed_at IS NULL OR held_at IS NULL)
  )`,
  `CREATE INDEX letters_waiting ON letters (office_id, created_at, id) WHERE handed_at IS NULL AND ended_at IS NULL`,
  `CREATE INDEX letters_handed ON letters (office_id, handed_at) WHERE handed_at IS NOT NULL`,
];
