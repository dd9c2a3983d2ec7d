-- Written from the migrations; do not edit.

CREATE OR REPLACE FUNCTION public.deliveries_came()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     INSERT INTO delivery_counts (message_id, state, reason, route, settled, count)
     SELECT message_id, state, reason, route, settled, sum(by) FROM (SELECT message_id, state, reason, route, date_bin('10 seconds', settled_at, 'epoch'::timestamptz) AS settled, 1 AS by FROM came) changed
     GROUP BY message_id, state, reason, route, settled HAVING sum(by) <> 0;
     RETURN NULL;
   END $function$;

CREATE OR REPLACE FUNCTION public.deliveries_moved()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     INSERT INTO delivery_counts (message_id, state, reason, route, settled, count)
     SELECT message_id, state, reason, route, settled, sum(by) FROM (SELECT message_id, state, reason, route, date_bin('10 seconds', settled_at, 'epoch'::timestamptz) AS settled, 1 AS by FROM came UNION ALL SELECT message_id, state, reason, route, date_bin('10 seconds', settled_at, 'epoch'::timestamptz) AS settled, -1 AS by FROM went) changed
     GROUP BY message_id, state, reason, route, settled HAVING sum(by) <> 0;
     RETURN NULL;
   END $function$;

CREATE OR REPLACE FUNCTION public.deliveries_went()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     INSERT INTO delivery_counts (message_id, state, reason, route, settled, count)
     SELECT message_id, state, reason, route, settled, sum(by) FROM (SELECT message_id, state, reason, route, date_bin('10 seconds', settled_at, 'epoch'::timestamptz) AS settled, -1 AS by FROM went) changed
     GROUP BY message_id, state, reason, route, settled HAVING sum(by) <> 0;
     RETURN NULL;
   END $function$;

CREATE OR REPLACE FUNCTION public.next_incident_reference(year integer)
 RETURNS text
 LANGUAGE sql
AS $function$
    SELECT 'INC-' || year || '-' || lpad((coalesce(max(right(reference, 4)::integer), 0) + 1)::text, 4, '0')
    FROM incidents WHERE reference LIKE 'INC-' || year || '-%' $function$;

CREATE OR REPLACE FUNCTION public.next_total_reference(year integer)
 RETURNS text
 LANGUAGE sql
AS $function$
    SELECT 'TOT-' || year || '-' || lpad((coalesce(max(right(reference, 4)::integer), 0) + 1)::text, 4, '0')
    FROM totals WHERE reference LIKE 'TOT-' || year || '-%' $function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $function$;

CREATE OR REPLACE FUNCTION public.report_attached()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
   END $function$;

CREATE OR REPLACE FUNCTION public.surviving_incident(incident uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
    WITH RECURSIVE way (id, into_id) AS (
      SELECT id, merged_into FROM incidents WHERE id = incident
      UNION SELECT i.id, i.merged_into FROM incidents i JOIN way ON i.id = way.into_id
    ) SELECT id FROM way WHERE into_id IS NULL $function$;

CREATE TABLE auth.accounts (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  account_id text NOT NULL,
  provider_id text NOT NULL,
  user_id uuid NOT NULL,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT accounts_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.users(id) ON DELETE CASCADE,
  CONSTRAINT accounts_pkey PRIMARY KEY (id)
);
CREATE INDEX accounts_user_id_idx ON auth.accounts USING btree (user_id);
CREATE UNIQUE INDEX accounts_once ON auth.accounts USING btree (user_id, provider_id);

CREATE TABLE auth.sessions (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  expires_at timestamp with time zone NOT NULL,
  token text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamp with time zone NOT NULL,
  ip_address text,
  device text,
  user_id uuid NOT NULL,
  CONSTRAINT sessions_have_no_network CHECK ((COALESCE(ip_address, ''::text) = ''::text)),
  CONSTRAINT sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.users(id) ON DELETE CASCADE,
  CONSTRAINT sessions_pkey PRIMARY KEY (id),
  CONSTRAINT sessions_token_key UNIQUE (token)
);
CREATE INDEX sessions_user_id_idx ON auth.sessions USING btree (user_id);

CREATE TABLE auth.users (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL,
  email text NOT NULL,
  email_verified boolean NOT NULL,
  image text,
  created_at timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT users_have_no_address CHECK ((email = ((id)::text || '@staff.invalid'::text))),
  CONSTRAINT users_have_no_name CHECK ((name = ''::text)),
  CONSTRAINT users_are_staff FOREIGN KEY (id) REFERENCES staff(id),
  CONSTRAINT users_pkey PRIMARY KEY (id),
  CONSTRAINT users_email_key UNIQUE (email)
);

CREATE TABLE auth.verifications (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT verifications_pkey PRIMARY KEY (id)
);
CREATE INDEX verifications_identifier_idx ON auth.verifications USING btree (identifier);

CREATE TABLE actions (
  id uuid NOT NULL,
  campaign_id uuid NOT NULL,
  supporter_id uuid,
  address_hash bytea,
  subject_sealed bytea,
  body_sealed bytea,
  edited boolean NOT NULL,
  disclosures jsonb NOT NULL,
  message_id uuid,
  submitted_at timestamp with time zone NOT NULL,
  pending_until timestamp with time zone NOT NULL,
  confirmed_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_reason text,
  CONSTRAINT actions_check CHECK (((ended_at IS NULL) = (ended_reason IS NULL))),
  CONSTRAINT actions_check1 CHECK (((ended_at IS NOT NULL) OR ((supporter_id IS NOT NULL) AND (address_hash IS NOT NULL) AND (subject_sealed IS NOT NULL) AND (body_sealed IS NOT NULL)))),
  CONSTRAINT actions_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns(id),
  CONSTRAINT actions_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id),
  CONSTRAINT actions_supporter_id_fkey FOREIGN KEY (supporter_id) REFERENCES supporters(id),
  CONSTRAINT actions_pkey PRIMARY KEY (id)
);
CREATE INDEX actions_of_campaign ON public.actions USING btree (campaign_id) WHERE (ended_at IS NULL);
CREATE INDEX actions_pending ON public.actions USING btree (pending_until) WHERE ((confirmed_at IS NULL) AND (ended_at IS NULL));
CREATE UNIQUE INDEX actions_once_confirmed ON public.actions USING btree (campaign_id, address_hash) WHERE ((confirmed_at IS NOT NULL) AND (ended_at IS NULL));

CREATE TABLE alert_approvals (
  alert_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  content_sha256 bytea NOT NULL,
  audience_size integer NOT NULL,
  approved_at timestamp with time zone NOT NULL,
  CONSTRAINT alert_approvals_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES alerts(id),
  CONSTRAINT alert_approvals_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  CONSTRAINT alert_approvals_pkey PRIMARY KEY (alert_id, staff_id, content_sha256)
);
CREATE TRIGGER alert_approvals_append_only BEFORE DELETE OR UPDATE ON public.alert_approvals FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE alert_audiences (
  alert_id uuid NOT NULL,
  counted_at timestamp with time zone NOT NULL,
  audience jsonb NOT NULL,
  CONSTRAINT alert_audiences_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES alerts(id),
  CONSTRAINT alert_audiences_pkey PRIMARY KEY (alert_id)
);

CREATE TABLE alert_texts (
  alert_id uuid NOT NULL,
  language text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  message_id uuid,
  discreet_message_id uuid,
  CONSTRAINT alert_texts_check CHECK (((message_id IS NULL) = (discreet_message_id IS NULL))),
  CONSTRAINT alert_texts_language_check CHECK ((language ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$'::text)),
  CONSTRAINT alert_texts_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES alerts(id),
  CONSTRAINT alert_texts_discreet_message_id_fkey FOREIGN KEY (discreet_message_id) REFERENCES messages(id),
  CONSTRAINT alert_texts_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id),
  CONSTRAINT alert_texts_pkey PRIMARY KEY (alert_id, language)
);

CREATE TABLE alert_update_dismissals (
  link_id uuid NOT NULL,
  reason text NOT NULL,
  dismissed_at timestamp with time zone NOT NULL,
  dismissed_by uuid NOT NULL,
  CONSTRAINT alert_update_dismissals_dismissed_by_fkey FOREIGN KEY (dismissed_by) REFERENCES staff(id),
  CONSTRAINT alert_update_dismissals_link_id_fkey FOREIGN KEY (link_id) REFERENCES incident_links(id),
  CONSTRAINT alert_update_dismissals_pkey PRIMARY KEY (link_id)
);

CREATE TABLE alerts (
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  incident_version integer NOT NULL,
  language text NOT NULL,
  kinds text[] NOT NULL DEFAULT '{}'::text[],
  drafted_at timestamp with time zone NOT NULL,
  drafted_by uuid NOT NULL,
  approved_at timestamp with time zone,
  audience_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  cancelled_by uuid,
  asked_at timestamp with time zone,
  asked_by uuid,
  content_sha256 bytea,
  follows_incident_id uuid,
  follow_kind text,
  CONSTRAINT alerts_approved CHECK ((((approved_at IS NULL) = (audience_at IS NULL)) AND ((approved_at IS NULL) = (content_sha256 IS NULL)))),
  CONSTRAINT alerts_asked CHECK (((asked_at IS NULL) = (asked_by IS NULL))),
  CONSTRAINT alerts_check CHECK (((follows_incident_id IS NULL) = (follow_kind IS NULL))),
  CONSTRAINT alerts_follow_kind_check CHECK ((follow_kind = ANY (ARRAY['update'::text, 'correction'::text, 'retraction'::text]))),
  CONSTRAINT alerts_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES staff(id),
  CONSTRAINT alerts_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES staff(id),
  CONSTRAINT alerts_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES staff(id),
  CONSTRAINT alerts_follows_incident_id_fkey FOREIGN KEY (follows_incident_id) REFERENCES incidents(id),
  CONSTRAINT alerts_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents(id),
  CONSTRAINT alerts_incident_id_incident_version_fkey FOREIGN KEY (incident_id, incident_version) REFERENCES incident_publications(incident_id, version),
  CONSTRAINT alerts_pkey PRIMARY KEY (id)
);
CREATE INDEX alerts_by_draft ON public.alerts USING btree (drafted_at DESC, id DESC);
CREATE INDEX alerts_of_incident ON public.alerts USING btree (incident_id, incident_version);

CREATE TABLE bodies (
  id uuid NOT NULL,
  name text NOT NULL,
  country text,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT bodies_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  CONSTRAINT bodies_pkey PRIMARY KEY (id),
  CONSTRAINT bodies_name_key UNIQUE (name)
);

CREATE TABLE campaign_approvals (
  campaign_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  content_sha256 bytea NOT NULL,
  approved_at timestamp with time zone NOT NULL,
  CONSTRAINT campaign_approvals_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns(id),
  CONSTRAINT campaign_approvals_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  CONSTRAINT campaign_approvals_pkey PRIMARY KEY (campaign_id, staff_id, content_sha256)
);
CREATE TRIGGER campaign_approvals_append_only BEFORE DELETE OR UPDATE ON public.campaign_approvals FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE campaign_offices (
  campaign_id uuid NOT NULL,
  office_id uuid NOT NULL,
  CONSTRAINT campaign_offices_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns(id),
  CONSTRAINT campaign_offices_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id),
  CONSTRAINT campaign_offices_pkey PRIMARY KEY (campaign_id, office_id)
);

CREATE TABLE campaigns (
  id uuid NOT NULL,
  slug text NOT NULL,
  title text NOT NULL,
  ask text NOT NULL,
  letter_subject text NOT NULL,
  letter_body text NOT NULL,
  language text NOT NULL,
  goal integer,
  incident_id uuid,
  drafted_at timestamp with time zone NOT NULL,
  drafted_by uuid NOT NULL,
  launched_at timestamp with time zone,
  launched_by uuid,
  content_sha256 bytea,
  stopped_at timestamp with time zone,
  stopped_by uuid,
  stopped_reason text,
  templates jsonb,
  attach_pdf boolean NOT NULL DEFAULT false,
  CONSTRAINT campaigns_check CHECK ((((launched_at IS NULL) = (launched_by IS NULL)) AND ((launched_at IS NULL) = (content_sha256 IS NULL)))),
  CONSTRAINT campaigns_check1 CHECK (((stopped_at IS NULL) = (stopped_reason IS NULL))),
  CONSTRAINT campaigns_goal_check CHECK ((goal > 0)),
  CONSTRAINT campaigns_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES staff(id),
  CONSTRAINT campaigns_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents(id),
  CONSTRAINT campaigns_launched_by_fkey FOREIGN KEY (launched_by) REFERENCES staff(id),
  CONSTRAINT campaigns_stopped_by_fkey FOREIGN KEY (stopped_by) REFERENCES staff(id),
  CONSTRAINT campaigns_pkey PRIMARY KEY (id),
  CONSTRAINT campaigns_slug_key UNIQUE (slug)
);

CREATE TABLE captures (
  id uuid NOT NULL,
  report_id uuid NOT NULL,
  url text NOT NULL,
  final_url text NOT NULL,
  status integer NOT NULL,
  headers jsonb NOT NULL,
  body bytea NOT NULL,
  body_sha256 bytea NOT NULL,
  fetched_at timestamp with time zone NOT NULL,
  CONSTRAINT captures_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  CONSTRAINT captures_pkey PRIMARY KEY (id)
);
CREATE INDEX captures_of_report ON public.captures USING btree (report_id);

CREATE TABLE claim_versions (
  claim_id uuid NOT NULL,
  revision integer NOT NULL,
  act text NOT NULL,
  at timestamp with time zone NOT NULL,
  staff_id uuid,
  reason text NOT NULL DEFAULT ''::text,
  value jsonb NOT NULL,
  CONSTRAINT claim_versions_act_check CHECK ((act = ANY (ARRAY['read'::text, 'added'::text, 'corrected'::text, 'rejected'::text, 'restored'::text, 'undone'::text]))),
  CONSTRAINT claim_versions_check CHECK (((act = 'read'::text) = (staff_id IS NULL))),
  CONSTRAINT claim_versions_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id),
  CONSTRAINT claim_versions_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  CONSTRAINT claim_versions_pkey PRIMARY KEY (claim_id, revision)
);
CREATE TRIGGER claim_versions_append_only BEFORE DELETE OR UPDATE ON public.claim_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE claims (
  id uuid NOT NULL,
  report_id uuid NOT NULL,
  position integer NOT NULL,
  what text NOT NULL,
  count_min integer,
  count_max integer,
  qualifier text NOT NULL,
  date_start date,
  date_end date,
  places text[] NOT NULL DEFAULT '{}'::text[],
  attributed_to text,
  quote text NOT NULL,
  quote_start integer NOT NULL,
  quote_end integer NOT NULL,
  aggregate text,
  reader_version integer NOT NULL,
  superseded_at timestamp with time zone,
  date_precision text,
  speakers text[] NOT NULL DEFAULT '{}'::text[],
  certainty text NOT NULL DEFAULT 'stated'::text,
  basis text NOT NULL DEFAULT 'new'::text,
  note text,
  revision integer NOT NULL DEFAULT 1,
  added_by uuid,
  corrected_at timestamp with time zone,
  decided_at timestamp with time zone,
  rejected_at timestamp with time zone,
  rejected_by uuid,
  CONSTRAINT claims_aggregate_check CHECK ((aggregate = ANY (ARRAY['total'::text, 'stock'::text]))),
  CONSTRAINT claims_basis_check CHECK ((basis = ANY (ARRAY['new'::text, 'background'::text]))),
  CONSTRAINT claims_certainty_check CHECK ((certainty = ANY (ARRAY['stated'::text, 'reported'::text, 'feared'::text, 'planned'::text]))),
  CONSTRAINT claims_check CHECK (((count_min IS NULL) OR (count_max IS NULL) OR (count_min <= count_max))),
  CONSTRAINT claims_check1 CHECK (((date_start IS NULL) OR (date_end IS NULL) OR (date_start <= date_end))),
  CONSTRAINT claims_check2 CHECK ((quote_start < quote_end)),
  CONSTRAINT claims_count_max_check CHECK ((count_max >= 0)),
  CONSTRAINT claims_count_min_check CHECK ((count_min >= 0)),
  CONSTRAINT claims_date_precision_check CHECK ((date_precision = ANY (ARRAY['day'::text, 'week'::text, 'month'::text, 'season'::text, 'year'::text, 'since'::text, 'range'::text]))),
  CONSTRAINT claims_qualifier_check CHECK ((qualifier = ANY (ARRAY['exact'::text, 'about'::text, 'at_least'::text, 'at_most'::text, 'range'::text, 'vague'::text]))),
  CONSTRAINT claims_rejected_check CHECK (((rejected_at IS NULL) = (rejected_by IS NULL))),
  CONSTRAINT claims_what_check CHECK ((what = ANY (ARRAY['repatriated'::text, 'detained'::text, 'at_risk'::text, 'arrived'::text]))),
  CONSTRAINT claims_added_by_fkey FOREIGN KEY (added_by) REFERENCES staff(id),
  CONSTRAINT claims_rejected_by_fkey FOREIGN KEY (rejected_by) REFERENCES staff(id),
  CONSTRAINT claims_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  CONSTRAINT claims_pkey PRIMARY KEY (id),
  CONSTRAINT claims_report_id_reader_version_position_key UNIQUE (report_id, reader_version, "position")
);
CREATE INDEX claims_aggregate ON public.claims USING btree (report_id, "position") WHERE ((aggregate IS NOT NULL) AND (superseded_at IS NULL));
CREATE INDEX claims_by_place ON public.claims USING gin (places) WHERE (superseded_at IS NULL);

CREATE TABLE contact_points (
  id uuid NOT NULL,
  office_id uuid NOT NULL,
  channel text NOT NULL,
  value_sealed bytea NOT NULL,
  value_hash bytea NOT NULL,
  source_url text,
  checked_on date NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  CONSTRAINT contact_points_channel_check CHECK ((channel = 'email'::text)),
  CONSTRAINT contact_points_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id),
  CONSTRAINT contact_points_pkey PRIMARY KEY (id)
);
CREATE INDEX contact_points_of_office ON public.contact_points USING btree (office_id);

CREATE TABLE deliveries (
  id uuid NOT NULL,
  message_id uuid NOT NULL,
  recipient_hash bytea NOT NULL,
  recipient_sealed bytea,
  slots_sealed bytea,
  link_id uuid,
  state text NOT NULL,
  reason text,
  route text,
  attempts integer NOT NULL DEFAULT 0,
  due_at timestamp with time zone,
  claimed_until timestamp with time zone,
  attempting_at timestamp with time zone,
  settled_at timestamp with time zone,
  smtp_code integer,
  smtp_reply text,
  created_at timestamp with time zone NOT NULL,
  unanswered integer NOT NULL DEFAULT 0,
  earlier_attempts integer NOT NULL DEFAULT 0,
  operator text,
  thread uuid[],
  CONSTRAINT deliveries_earlier_attempts_check CHECK ((earlier_attempts >= 0)),
  CONSTRAINT deliveries_route_check CHECK ((route = ANY (ARRAY['relay'::text, 'mailbox'::text]))),
  CONSTRAINT deliveries_state_check CHECK ((state = ANY (ARRAY['composed'::text, 'queued'::text, 'attempting'::text, 'accepted'::text, 'delivered'::text, 'deferred'::text, 'uncertain'::text, 'bounced'::text, 'failed'::text, 'excluded'::text, 'suppressed'::text, 'cancelled'::text]))),
  CONSTRAINT deliveries_unanswered_check CHECK ((unanswered >= 0)),
  CONSTRAINT deliveries_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id),
  CONSTRAINT deliveries_pkey PRIMARY KEY (id),
  CONSTRAINT deliveries_message_id_recipient_hash_key UNIQUE (message_id, recipient_hash)
);
CREATE INDEX deliveries_attempting ON public.deliveries USING btree (message_id) WHERE (state = 'attempting'::text);
CREATE INDEX deliveries_by_recipient_and_age ON public.deliveries USING btree (recipient_hash, created_at DESC);
CREATE INDEX deliveries_due ON public.deliveries USING btree (message_id, due_at) WHERE (state = ANY (ARRAY['queued'::text, 'deferred'::text]));
CREATE INDEX deliveries_in_trouble ON public.deliveries USING btree (message_id, state) WHERE (state = ANY (ARRAY['deferred'::text, 'uncertain'::text, 'bounced'::text, 'failed'::text]));
CREATE TRIGGER deliveries_counted_in AFTER INSERT ON public.deliveries REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION deliveries_came();
CREATE TRIGGER deliveries_counted_on AFTER UPDATE ON public.deliveries REFERENCING OLD TABLE AS went NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION deliveries_moved();
CREATE TRIGGER deliveries_counted_out AFTER DELETE ON public.deliveries REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION deliveries_went();

CREATE TABLE delivery_counts (
  message_id uuid NOT NULL,
  state text NOT NULL,
  reason text,
  route text,
  settled timestamp with time zone,
  count bigint NOT NULL
);
CREATE INDEX delivery_counts_of_message ON public.delivery_counts USING btree (message_id);

CREATE TABLE delivery_tries (
  delivery_id uuid NOT NULL,
  try integer NOT NULL,
  at timestamp with time zone NOT NULL,
  route text,
  state text NOT NULL,
  reason text,
  smtp_code integer,
  smtp_reply text,
  CONSTRAINT delivery_tries_route_check CHECK ((route = ANY (ARRAY['relay'::text, 'mailbox'::text]))),
  CONSTRAINT delivery_tries_try_check CHECK ((try > 0)),
  CONSTRAINT delivery_tries_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES deliveries(id) ON DELETE CASCADE,
  CONSTRAINT delivery_tries_pkey PRIMARY KEY (delivery_id, try)
);

CREATE TABLE denials (
  id uuid NOT NULL,
  report_id uuid NOT NULL,
  position integer NOT NULL,
  certainty text NOT NULL,
  what text NOT NULL,
  speakers text[] NOT NULL DEFAULT '{}'::text[],
  attributed_to text,
  quote text NOT NULL,
  quote_start integer NOT NULL,
  quote_end integer NOT NULL,
  reader_version integer NOT NULL,
  superseded_at timestamp with time zone,
  CONSTRAINT denials_certainty_check CHECK ((certainty = ANY (ARRAY['denied'::text, 'refused'::text, 'unconfirmed'::text]))),
  CONSTRAINT denials_check CHECK ((quote_start < quote_end)),
  CONSTRAINT denials_what_check CHECK ((what = ANY (ARRAY['repatriated'::text, 'detained'::text, 'at_risk'::text, 'arrived'::text]))),
  CONSTRAINT denials_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  CONSTRAINT denials_pkey PRIMARY KEY (id),
  CONSTRAINT denials_report_id_reader_version_position_key UNIQUE (report_id, reader_version, "position")
);

CREATE TABLE dkim_keys (
  id uuid NOT NULL,
  domain text NOT NULL,
  selector text NOT NULL,
  algorithm text NOT NULL,
  private_sealed bytea,
  public_key text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  activated_at timestamp with time zone,
  retired_at timestamp with time zone,
  CONSTRAINT dkim_keys_algorithm_check CHECK ((algorithm = ANY (ARRAY['rsa-sha256'::text, 'ed25519-sha256'::text]))),
  CONSTRAINT dkim_keys_check CHECK (((private_sealed IS NULL) = (retired_at IS NOT NULL))),
  CONSTRAINT dkim_keys_pkey PRIMARY KEY (id),
  CONSTRAINT dkim_keys_domain_selector_key UNIQUE (domain, selector)
);
CREATE UNIQUE INDEX dkim_keys_signing ON public.dkim_keys USING btree (domain, algorithm) WHERE ((activated_at IS NOT NULL) AND (retired_at IS NULL));

CREATE TABLE duty_calls (
  report_id uuid NOT NULL,
  call_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT duty_calls_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  CONSTRAINT duty_calls_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  CONSTRAINT duty_calls_pkey PRIMARY KEY (report_id, staff_id)
);
CREATE INDEX duty_calls_by_time ON public.duty_calls USING btree (at);

CREATE TABLE duty_rosters (
  revision integer NOT NULL,
  time_zone text NOT NULL,
  shifts jsonb NOT NULL,
  at timestamp with time zone NOT NULL,
  staff_id uuid NOT NULL,
  CONSTRAINT duty_rosters_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  CONSTRAINT duty_rosters_pkey PRIMARY KEY (revision)
);
CREATE TRIGGER duty_rosters_append_only BEFORE DELETE OR UPDATE ON public.duty_rosters FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE harm_answers (
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  finding text NOT NULL,
  reason text NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  asked_by uuid NOT NULL,
  agreed_at timestamp with time zone,
  agreed_by uuid,
  ended_at timestamp with time zone,
  ended_by uuid,
  CONSTRAINT harm_answers_check CHECK (((agreed_at IS NULL) = (agreed_by IS NULL))),
  CONSTRAINT harm_answers_check1 CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  CONSTRAINT harm_answers_finding_check CHECK ((finding ~ '^[0-9a-f]{16}$'::text)),
  CONSTRAINT harm_answers_agreed_by_fkey FOREIGN KEY (agreed_by) REFERENCES staff(id),
  CONSTRAINT harm_answers_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES staff(id),
  CONSTRAINT harm_answers_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES staff(id),
  CONSTRAINT harm_answers_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents(id),
  CONSTRAINT harm_answers_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX harm_answers_once ON public.harm_answers USING btree (incident_id, finding) WHERE (ended_at IS NULL);

CREATE TABLE incident_claims (
  incident_id uuid NOT NULL,
  claim_id uuid NOT NULL,
  attached_at timestamp with time zone NOT NULL,
  attached_by uuid NOT NULL,
  detached_at timestamp with time zone,
  CONSTRAINT incident_claims_attached_by_fkey FOREIGN KEY (attached_by) REFERENCES staff(id),
  CONSTRAINT incident_claims_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id),
  CONSTRAINT incident_claims_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents(id),
  CONSTRAINT incident_claims_pkey PRIMARY KEY (incident_id, claim_id, attached_at)
);
CREATE UNIQUE INDEX incident_claims_once ON public.incident_claims USING btree (claim_id) WHERE (detached_at IS NULL);
CREATE TRIGGER incident_claims_attached AFTER INSERT OR DELETE OR UPDATE ON public.incident_claims FOR EACH ROW EXECUTE FUNCTION report_attached();

CREATE TABLE incident_decisions (
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  figure_id uuid,
  level_before text,
  level text NOT NULL,
  reason text NOT NULL,
  basis_kind text,
  basis_who text,
  basis_url text,
  basis_claim_id uuid,
  decided_at timestamp with time zone NOT NULL,
  decided_by uuid NOT NULL,
  CONSTRAINT incident_decisions_basis_kind_check CHECK ((basis_kind = ANY (ARRAY['government'::text, 'un'::text, 'document'::text, 'other'::text]))),
  CONSTRAINT incident_decisions_check CHECK (((level <> 'confirmed'::text) OR (basis_kind = ANY (ARRAY['government'::text, 'un'::text, 'document'::text])))),
  CONSTRAINT incident_decisions_check1 CHECK (((basis_kind IS NULL) = (basis_who IS NULL))),
  CONSTRAINT incident_decisions_check2 CHECK (((basis_kind IS NOT NULL) OR ((basis_url IS NULL) AND (basis_claim_id IS NULL)))),
  CONSTRAINT incident_decisions_level_before_check CHECK ((level_before = ANY (ARRAY['unverified'::text, 'reported'::text, 'corroborated'::text, 'confirmed'::text, 'disputed'::text, 'refused'::text, 'unverifiable'::text, 'retracted'::text]))),
  CONSTRAINT incident_decisions_level_check CHECK ((level = ANY (ARRAY['unverified'::text, 'reported'::text, 'corroborated'::text, 'confirmed'::text, 'disputed'::text, 'refused'::text, 'unverifiable'::text, 'retracted'::text]))),
  CONSTRAINT incident_decisions_basis_claim_id_fkey FOREIGN KEY (basis_claim_id) REFERENCES claims(id),
  CONSTRAINT incident_decisions_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES staff(id),
  CONSTRAINT incident_decisions_figure_id_fkey FOREIGN KEY (figure_id) REFERENCES incident_figures(id),
  CONSTRAINT incident_decisions_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents(id),
  CONSTRAINT incident_decisions_pkey PRIMARY KEY (id)
);
CREATE INDEX incident_decisions_of ON public.incident_decisions USING btree (incident_id, decided_at);
CREATE TRIGGER incident_decisions_append_only BEFORE DELETE OR UPDATE ON public.incident_decisions FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE incident_evidence (
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  outlet text NOT NULL,
  url text,
  note text NOT NULL DEFAULT ''::text,
  sha256 bytea,
  published_on date,
  captured_at timestamp with time zone,
  shown boolean NOT NULL DEFAULT false,
  nobody_recognisable boolean NOT NULL DEFAULT false,
  added_at timestamp with time zone NOT NULL,
  added_by uuid NOT NULL,
  ended_at timestamp with time zone,
  ended_by uuid,
  ended_reason text,
  CONSTRAINT incident_evidence_check CHECK ((num_nulls(ended_at, ended_by, ended_reason) = ANY (ARRAY[0, 3]))),
  CONSTRAINT incident_evidence_check1 CHECK (((NOT shown) OR (kind <> ALL (ARRAY['image'::text, 'testimony'::text])) OR nobody_recognisable)),
  CONSTRAINT incident_evidence_kind_check CHECK ((kind = ANY (ARRAY['article'::text, 'statement'::text, 'testimony'::text, 'image'::text, 'document'::text]))),
  CONSTRAINT incident_evidence_sha256_check CHECK ((length(sha256) = 32)),
  CONSTRAINT incident_evidence_added_by_fkey FOREIGN KEY (added_by) REFERENCES staff(id),
  CONSTRAINT incident_evidence_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES staff(id),
  CONSTRAINT incident_evidence_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents(id),
  CONSTRAINT incident_evidence_pkey PRIMARY KEY (id)
);
CREATE INDEX incident_evidence_of ON public.incident_evidence USING btree (incident_id, added_at) WHERE (ended_at IS NULL);

CREATE TABLE incident_figures (
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  count_min integer,
  count_max integer,
  qualifier text NOT NULL,
  verification text NOT NULL,
  attributed_to text NOT NULL,
  claim_id uuid,
  said_on date,
  created_at timestamp with time zone NOT NULL,
  created_by uuid NOT NULL,
  ended_at timestamp with time zone,
  ended_reason text,
  CONSTRAINT incident_figures_check CHECK (((count_min IS NULL) OR (count_max IS NULL) OR (count_min <= count_max))),
  CONSTRAINT incident_figures_count_max_check CHECK ((count_max >= 0)),
  CONSTRAINT incident_figures_count_min_check CHECK ((count_min >= 0)),
  CONSTRAINT incident_figures_qualifier_check CHECK ((qualifier = ANY (ARRAY['exact'::text, 'about'::text, 'at_least'::text, 'at_most'::text, 'range'::text, 'vague'::text]))),
  CONSTRAINT incident_figures_verification_check CHECK ((verification = ANY (ARRAY['unverified'::text, 'reported'::text, 'corroborated'::text, 'confirmed'::text, 'disputed'::text, 'refused'::text, 'unverifiable'::text, 'retracted'::text]))),
  CONSTRAINT incident_figures_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id),
  CONSTRAINT incident_figures_created_by_fkey FOREIGN KEY (created_by) REFERENCES staff(id),
  CONSTRAINT incident_figures_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents(id),
  CONSTRAINT incident_figures_pkey PRIMARY KEY (id)
);
CREATE INDEX incident_figures_of ON public.incident_figures USING btree (incident_id);

CREATE TABLE incident_links (
  id uuid NOT NULL,
  from_id uuid NOT NULL,
  to_id uuid NOT NULL,
  kind text NOT NULL,
  claim_id uuid,
  url text,
  note text NOT NULL DEFAULT ''::text,
  linked_at timestamp with time zone NOT NULL,
  linked_by uuid NOT NULL,
  ended_at timestamp with time zone,
  ended_by uuid,
  ended_reason text,
  CONSTRAINT incident_links_check CHECK ((from_id <> to_id)),
  CONSTRAINT incident_links_check1 CHECK (((num_nonnulls(claim_id, url) > 0) OR (kind = 'unknown'::text))),
  CONSTRAINT incident_links_check2 CHECK ((num_nulls(ended_at, ended_by, ended_reason) = ANY (ARRAY[0, 3]))),
  CONSTRAINT incident_links_kind_check CHECK ((kind = ANY (ARRAY['became'::text, 'prevented'::text, 'unknown'::text]))),
  CONSTRAINT incident_links_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id),
  CONSTRAINT incident_links_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES staff(id),
  CONSTRAINT incident_links_from_id_fkey FOREIGN KEY (from_id) REFERENCES incidents(id),
  CONSTRAINT incident_links_linked_by_fkey FOREIGN KEY (linked_by) REFERENCES staff(id),
  CONSTRAINT incident_links_to_id_fkey FOREIGN KEY (to_id) REFERENCES incidents(id),
  CONSTRAINT incident_links_pkey PRIMARY KEY (id)
);
CREATE INDEX incident_links_from ON public.incident_links USING btree (from_id);
CREATE INDEX incident_links_to ON public.incident_links USING btree (to_id);
CREATE UNIQUE INDEX incident_links_once ON public.incident_links USING btree (LEAST(from_id, to_id), GREATEST(from_id, to_id)) WHERE (ended_at IS NULL);

CREATE TABLE incident_merges (
  id uuid NOT NULL,
  merged_id uuid NOT NULL,
  survivor_id uuid NOT NULL,
  reason text NOT NULL,
  claim_ids uuid[] NOT NULL,
  figures jsonb NOT NULL,
  merged_at timestamp with time zone NOT NULL,
  merged_by uuid NOT NULL,
  undone_at timestamp with time zone,
  undone_by uuid,
  undone_reason text,
  CONSTRAINT incident_merges_check CHECK ((merged_id <> survivor_id)),
  CONSTRAINT incident_merges_check1 CHECK ((num_nulls(undone_at, undone_by, undone_reason) = ANY (ARRAY[0, 3]))),
  CONSTRAINT incident_merges_merged_by_fkey FOREIGN KEY (merged_by) REFERENCES staff(id),
  CONSTRAINT incident_merges_merged_id_fkey FOREIGN KEY (merged_id) REFERENCES incidents(id),
  CONSTRAINT incident_merges_survivor_id_fkey FOREIGN KEY (survivor_id) REFERENCES incidents(id),
  CONSTRAINT incident_merges_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES staff(id),
  CONSTRAINT incident_merges_pkey PRIMARY KEY (id)
);
CREATE INDEX incident_merges_into ON public.incident_merges USING btree (survivor_id);
CREATE UNIQUE INDEX incident_merges_once ON public.incident_merges USING btree (merged_id) WHERE (undone_at IS NULL);

CREATE TABLE incident_paraphrases (
  incident_id uuid NOT NULL,
  claim_id uuid NOT NULL,
  texts jsonb NOT NULL DEFAULT '{}'::jsonb,
  left_out boolean NOT NULL DEFAULT false,
  revised_at timestamp with time zone NOT NULL,
  revised_by uuid NOT NULL,
  CONSTRAINT incident_paraphrases_check CHECK (((NOT left_out) OR (texts = '{}'::jsonb))),
  CONSTRAINT incident_paraphrases_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id),
  CONSTRAINT incident_paraphrases_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents(id),
  CONSTRAINT incident_paraphrases_revised_by_fkey FOREIGN KEY (revised_by) REFERENCES staff(id),
  CONSTRAINT incident_paraphrases_pkey PRIMARY KEY (incident_id, claim_id)
);

CREATE TABLE incident_private (
  incident_id uuid NOT NULL,
  names_sealed bytea,
  routes_sealed bytea,
  relatives_sealed bytea,
  notes_sealed bytea,
  revision integer NOT NULL,
  revised_at timestamp with time zone NOT NULL,
  revised_by uuid NOT NULL,
  CONSTRAINT incident_private_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents(id),
  CONSTRAINT incident_private_revised_by_fkey FOREIGN KEY (revised_by) REFERENCES staff(id),
  CONSTRAINT incident_private_pkey PRIMARY KEY (incident_id)
);

CREATE TABLE incident_publications (
  incident_id uuid NOT NULL,
  version integer NOT NULL,
  published_at timestamp with time zone NOT NULL,
  published_by uuid NOT NULL,
  revision integer NOT NULL,
  page jsonb NOT NULL,
  kind text GENERATED ALWAYS AS ((page ->> 'kind'::text)) STORED,
  verification text GENERATED ALWAYS AS ((page ->> 'verification'::text)) STORED,
  first_day text GENERATED ALWAYS AS (COALESCE((page ->> 'dateStart'::text), (page ->> 'dateEnd'::text), '0000-00-00'::text)) STORED,
  last_day text GENERATED ALWAYS AS (COALESCE((page ->> 'dateEnd'::text), (page ->> 'dateStart'::text), '0000-00-00'::text)) STORED,
  places jsonb GENERATED ALWAYS AS (COALESCE((page -> 'places'::text), '[]'::jsonb)) STORED,
  change_kind text GENERATED ALWAYS AS ((((page -> 'changes'::text) -> 0) ->> 'kind'::text)) STORED,
  CONSTRAINT incident_publications_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents(id),
  CONSTRAINT incident_publications_published_by_fkey FOREIGN KEY (published_by) REFERENCES staff(id),
  CONSTRAINT incident_publications_pkey PRIMARY KEY (incident_id, version)
);
CREATE INDEX incident_publications_by_day ON public.incident_publications USING btree (first_day DESC, incident_id DESC);
CREATE INDEX incident_publications_by_place ON public.incident_publications USING gin (places);
CREATE INDEX incident_publications_by_time ON public.incident_publications USING btree (published_at);
CREATE INDEX incident_publications_changes ON public.incident_publications USING btree (published_at) WHERE (change_kind = ANY (ARRAY['correction'::text, 'retraction'::text]));
CREATE TRIGGER incident_publications_append_only BEFORE DELETE OR UPDATE ON public.incident_publications FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE incident_splits (
  new_id uuid NOT NULL,
  from_id uuid NOT NULL,
  reason text NOT NULL,
  claim_ids uuid[] NOT NULL,
  split_at timestamp with time zone NOT NULL,
  split_by uuid NOT NULL,
  CONSTRAINT incident_splits_check CHECK ((new_id <> from_id)),
  CONSTRAINT incident_splits_from_id_fkey FOREIGN KEY (from_id) REFERENCES incidents(id),
  CONSTRAINT incident_splits_new_id_fkey FOREIGN KEY (new_id) REFERENCES incidents(id),
  CONSTRAINT incident_splits_split_by_fkey FOREIGN KEY (split_by) REFERENCES staff(id),
  CONSTRAINT incident_splits_pkey PRIMARY KEY (new_id)
);
CREATE INDEX incident_splits_from ON public.incident_splits USING btree (from_id);

CREATE TABLE incident_texts (
  incident_id uuid NOT NULL,
  language text NOT NULL,
  title text NOT NULL,
  summary text NOT NULL,
  revised_at timestamp with time zone NOT NULL,
  revised_by uuid NOT NULL,
  CONSTRAINT incident_texts_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents(id),
  CONSTRAINT incident_texts_revised_by_fkey FOREIGN KEY (revised_by) REFERENCES staff(id),
  CONSTRAINT incident_texts_pkey PRIMARY KEY (incident_id, language)
);

CREATE TABLE incident_words (
  incident_id uuid NOT NULL,
  revision integer NOT NULL,
  words tsvector NOT NULL,
  CONSTRAINT incident_words_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents(id),
  CONSTRAINT incident_words_pkey PRIMARY KEY (incident_id)
);
CREATE INDEX incident_words_by_word ON public.incident_words USING gin (words);

CREATE TABLE incidents (
  id uuid NOT NULL,
  reference text NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  summary text NOT NULL DEFAULT ''::text,
  date_start date,
  date_end date,
  places text[] NOT NULL DEFAULT '{}'::text[],
  verification text NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  created_by uuid NOT NULL,
  revised_at timestamp with time zone NOT NULL,
  published_version integer,
  withdrawn_at timestamp with time zone,
  merged_into uuid,
  CONSTRAINT incidents_check CHECK (((date_start IS NULL) OR (date_end IS NULL) OR (date_start <= date_end))),
  CONSTRAINT incidents_check1 CHECK ((merged_into <> id)),
  CONSTRAINT incidents_kind_check CHECK ((kind = ANY (ARRAY['detention'::text, 'feared_return'::text, 'return'::text, 'refused_return'::text]))),
  CONSTRAINT incidents_verification_check CHECK ((verification = ANY (ARRAY['unverified'::text, 'reported'::text, 'corroborated'::text, 'confirmed'::text, 'disputed'::text, 'refused'::text, 'unverifiable'::text, 'retracted'::text]))),
  CONSTRAINT incidents_created_by_fkey FOREIGN KEY (created_by) REFERENCES staff(id),
  CONSTRAINT incidents_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES incidents(id),
  CONSTRAINT incidents_pkey PRIMARY KEY (id),
  CONSTRAINT incidents_reference_key UNIQUE (reference)
);
CREATE INDEX incidents_by_date ON public.incidents USING btree (date_start DESC NULLS LAST, id);
CREATE INDEX incidents_by_first_day ON public.incidents USING btree (COALESCE(date_start, date_end, ((created_at AT TIME ZONE 'UTC'::text))::date)) WHERE ((verification <> 'retracted'::text) AND (merged_into IS NULL));
CREATE INDEX incidents_by_revised ON public.incidents USING btree (revised_at, id);
CREATE INDEX incidents_listed ON public.incidents USING btree (COALESCE(date_start, '-infinity'::date), id) WHERE (merged_into IS NULL);
CREATE INDEX incidents_merged ON public.incidents USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX incidents_withdrawn ON public.incidents USING btree (withdrawn_at) WHERE (withdrawn_at IS NOT NULL);

CREATE TABLE installation (
  only_row boolean NOT NULL DEFAULT true,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  key_check bytea NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT installation_only_row_check CHECK (only_row),
  CONSTRAINT installation_pkey PRIMARY KEY (only_row)
);

CREATE TABLE invitations (
  id uuid NOT NULL,
  email_sealed bytea,
  email_hash bytea,
  name_sealed bytea,
  role text NOT NULL,
  language text NOT NULL,
  invited_by uuid,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  accepted_at timestamp with time zone,
  staff_id uuid,
  withdrawn_at timestamp with time zone,
  CONSTRAINT invitations_check CHECK (((accepted_at IS NULL) = (staff_id IS NULL))),
  CONSTRAINT invitations_check1 CHECK (((accepted_at IS NULL) OR (withdrawn_at IS NULL))),
  CONSTRAINT invitations_check2 CHECK (((email_hash IS NULL) = (invited_by IS NULL))),
  CONSTRAINT invitations_check3 CHECK ((num_nulls(email_sealed, name_sealed) =
CASE
    WHEN ((email_hash IS NOT NULL) AND (accepted_at IS NULL) AND (withdrawn_at IS NULL)) THEN 0
    ELSE 2
END)),
  CONSTRAINT invitations_role_check CHECK ((role = ANY (ARRAY['viewer'::text, 'analyst'::text, 'editor'::text, 'approver'::text, 'administrator'::text]))),
  CONSTRAINT invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES staff(id),
  CONSTRAINT invitations_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  CONSTRAINT invitations_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX invitations_once ON public.invitations USING btree (email_hash) WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL));

CREATE TABLE letter_answers (
  id uuid NOT NULL,
  letter_id uuid NOT NULL,
  feedback_id uuid NOT NULL,
  answered_at timestamp with time zone NOT NULL,
  state text NOT NULL,
  why text,
  message_id uuid,
  decided_at timestamp with time zone,
  decided_by uuid,
  CONSTRAINT letter_answers_check CHECK (((state = 'waiting'::text) = (decided_at IS NULL))),
  CONSTRAINT letter_answers_check1 CHECK (((state = 'passed_on'::text) = (message_id IS NOT NULL))),
  CONSTRAINT letter_answers_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'passed_on'::text, 'had_already'::text, 'nobody'::text, 'dropped'::text, 'expired'::text]))),
  CONSTRAINT letter_answers_why_check CHECK ((why = ANY (ARRAY['other_sender'::text, 'too_many'::text]))),
  CONSTRAINT letter_answers_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES staff(id),
  CONSTRAINT letter_answers_feedback_id_fkey FOREIGN KEY (feedback_id) REFERENCES mail_feedback(id),
  CONSTRAINT letter_answers_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id),
  CONSTRAINT letter_answers_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id),
  CONSTRAINT letter_answers_pkey PRIMARY KEY (id),
  CONSTRAINT letter_answers_feedback_id_key UNIQUE (feedback_id)
);
CREATE INDEX letter_answers_by_letter ON public.letter_answers USING btree (letter_id, answered_at);
CREATE INDEX letter_answers_waiting ON public.letter_answers USING btree (answered_at) WHERE (state = 'waiting'::text);

CREATE TABLE letter_handovers (
  id uuid NOT NULL,
  campaign_id uuid NOT NULL,
  office_id uuid NOT NULL,
  handed_on date NOT NULL,
  letters integer NOT NULL,
  note text NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  CONSTRAINT letter_handovers_letters_check CHECK ((letters > 0)),
  CONSTRAINT letter_handovers_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns(id),
  CONSTRAINT letter_handovers_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id),
  CONSTRAINT letter_handovers_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES staff(id),
  CONSTRAINT letter_handovers_pkey PRIMARY KEY (id)
);
CREATE INDEX letter_handovers_of_campaign ON public.letter_handovers USING btree (campaign_id, recorded_at);
CREATE TRIGGER letter_handovers_append_only BEFORE DELETE OR UPDATE ON public.letter_handovers FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE letter_resends (
  id uuid NOT NULL,
  campaign_id uuid NOT NULL,
  groups text[] NOT NULL,
  reason text NOT NULL,
  asked_by uuid NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  planned integer NOT NULL,
  reached uuid,
  queued integer NOT NULL DEFAULT 0,
  left_out integer NOT NULL DEFAULT 0,
  ended_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  cancelled_by uuid,
  taken_back integer NOT NULL DEFAULT 0,
  CONSTRAINT letter_resends_groups_check CHECK ((cardinality(groups) > 0)),
  CONSTRAINT letter_resends_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES staff(id),
  CONSTRAINT letter_resends_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaigns(id),
  CONSTRAINT letter_resends_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES staff(id),
  CONSTRAINT letter_resends_pkey PRIMARY KEY (id)
);
CREATE INDEX letter_resends_of_campaign ON public.letter_resends USING btree (campaign_id, asked_at);
CREATE UNIQUE INDEX letter_resends_one_at_a_time ON public.letter_resends USING btree (campaign_id) WHERE (ended_at IS NULL);

CREATE TABLE letters (
  id uuid NOT NULL,
  action_id uuid NOT NULL,
  office_id uuid NOT NULL,
  disclosure text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone NOT NULL,
  official_id uuid,
  handed_at timestamp with time zone,
  message_id uuid,
  held_at timestamp with time zone,
  held_reason text,
  ended_at timestamp with time zone,
  ended_reason text,
  handover_id uuid,
  settled_as text,
  settled_at timestamp with time zone,
  settled_by uuid,
  settled_reason text,
  CONSTRAINT letters_check CHECK (((ended_at IS NULL) = (ended_reason IS NULL))),
  CONSTRAINT letters_check1 CHECK (((held_at IS NULL) = (held_reason IS NULL))),
  CONSTRAINT letters_check3 CHECK (((handed_at IS NULL) OR (held_at IS NULL))),
  CONSTRAINT letters_disclosure_check CHECK ((disclosure = ANY (ARRAY['full'::text, 'name_only'::text, 'gathered_only'::text]))),
  CONSTRAINT letters_handed_by_one_way CHECK ((((handed_at IS NULL) = ((message_id IS NULL) AND (handover_id IS NULL))) AND ((message_id IS NULL) OR (handover_id IS NULL)))),
  CONSTRAINT letters_held_reason_check CHECK ((held_reason = ANY (ARRAY['gathered'::text, 'no_address'::text, 'no_font'::text]))),
  CONSTRAINT letters_settled_as_check CHECK ((settled_as = ANY (ARRAY['arrived'::text, 'not_arrived'::text]))),
  CONSTRAINT letters_settled_whole CHECK ((num_nulls(settled_as, settled_at, settled_by, settled_reason) = ANY (ARRAY[0, 4]))),
  CONSTRAINT letters_action_id_fkey FOREIGN KEY (action_id) REFERENCES actions(id),
  CONSTRAINT letters_handover_id_fkey FOREIGN KEY (handover_id) REFERENCES letter_handovers(id),
  CONSTRAINT letters_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id),
  CONSTRAINT letters_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id),
  CONSTRAINT letters_official_id_fkey FOREIGN KEY (official_id) REFERENCES officials(id),
  CONSTRAINT letters_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES staff(id),
  CONSTRAINT letters_pkey PRIMARY KEY (id),
  CONSTRAINT letters_action_id_office_id_key UNIQUE (action_id, office_id)
);
CREATE INDEX letters_handed ON public.letters USING btree (office_id, handed_at) WHERE (handed_at IS NOT NULL);
CREATE INDEX letters_newest ON public.letters USING btree (created_at, id);
CREATE INDEX letters_of_message ON public.letters USING btree (message_id) WHERE (message_id IS NOT NULL);
CREATE INDEX letters_waiting ON public.letters USING btree (office_id, created_at, id) WHERE ((handed_at IS NULL) AND (ended_at IS NULL));

CREATE TABLE mail_domains (
  domain_hash bytea NOT NULL,
  operator text NOT NULL,
  takes_mail boolean NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT mail_domains_pkey PRIMARY KEY (domain_hash)
);
CREATE INDEX mail_domains_by_age ON public.mail_domains USING btree (expires_at);
CREATE INDEX mail_domains_of_operator ON public.mail_domains USING btree (operator);

CREATE TABLE mail_feedback (
  id uuid NOT NULL,
  received_at timestamp with time zone NOT NULL,
  mail_hash bytea NOT NULL,
  position integer NOT NULL,
  kind text NOT NULL,
  feedback_type text,
  found_by text NOT NULL,
  delivery_id uuid,
  recipient_hash bytea,
  action text,
  status text,
  reply_code integer,
  reason text,
  permanent boolean NOT NULL,
  said text,
  heard_at timestamp with time zone,
  source text NOT NULL DEFAULT 'mail'::text,
  CONSTRAINT mail_feedback_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES deliveries(id),
  CONSTRAINT mail_feedback_pkey PRIMARY KEY (id),
  CONSTRAINT mail_feedback_mail_hash_position_key UNIQUE (mail_hash, "position")
);
CREATE INDEX mail_feedback_by_time ON public.mail_feedback USING btree (received_at);
CREATE INDEX mail_feedback_complaints ON public.mail_feedback USING btree (received_at) WHERE (kind = 'complaint'::text);
CREATE INDEX mail_feedback_of_delivery ON public.mail_feedback USING btree (delivery_id, received_at) WHERE (delivery_id IS NOT NULL);
CREATE INDEX mail_feedback_unheard ON public.mail_feedback USING btree (received_at) WHERE (heard_at IS NULL);

CREATE TABLE mail_kept_replies (
  feedback_id uuid NOT NULL,
  mail_sealed bytea NOT NULL,
  cut boolean NOT NULL,
  sender text NOT NULL,
  kept_at timestamp with time zone NOT NULL,
  CONSTRAINT mail_kept_replies_sender_check CHECK ((sender = ANY (ARRAY['written_to'::text, 'same_domain'::text, 'other'::text]))),
  CONSTRAINT mail_kept_replies_feedback_id_fkey FOREIGN KEY (feedback_id) REFERENCES mail_feedback(id),
  CONSTRAINT mail_kept_replies_pkey PRIMARY KEY (feedback_id)
);

CREATE TABLE mail_keys (
  id uuid NOT NULL,
  address_hash bytea NOT NULL,
  key_sealed bytea NOT NULL,
  expires_at timestamp with time zone,
  given_at timestamp with time zone NOT NULL,
  CONSTRAINT mail_keys_pkey PRIMARY KEY (id),
  CONSTRAINT mail_keys_address_hash_key UNIQUE (address_hash)
);

CREATE TABLE mail_operator_leases (
  operator text NOT NULL,
  holder uuid NOT NULL,
  connections integer NOT NULL,
  held_until timestamp with time zone NOT NULL,
  CONSTRAINT mail_operator_leases_operator_fkey FOREIGN KEY (operator) REFERENCES mail_operators(operator) ON DELETE CASCADE,
  CONSTRAINT mail_operator_leases_pkey PRIMARY KEY (operator, holder)
);

CREATE TABLE mail_operator_names (
  operator text NOT NULL,
  name text NOT NULL,
  named_at timestamp with time zone NOT NULL,
  CONSTRAINT mail_operator_names_pkey PRIMARY KEY (operator)
);

CREATE TABLE mail_operators (
  operator text NOT NULL,
  rate double precision,
  connections integer,
  free_at timestamp with time zone NOT NULL,
  line_until timestamp with time zone NOT NULL,
  resting_until timestamp with time zone,
  strikes integer NOT NULL DEFAULT 0,
  climbed_at timestamp with time zone,
  counted integer NOT NULL DEFAULT 0,
  counted_since timestamp with time zone NOT NULL,
  said text,
  CONSTRAINT mail_operators_pkey PRIMARY KEY (operator)
);

CREATE TABLE mail_stream_days (
  stream text NOT NULL,
  day date NOT NULL,
  taken integer NOT NULL,
  CONSTRAINT mail_stream_days_pkey PRIMARY KEY (stream, day)
);

CREATE TABLE mail_streams (
  stream text NOT NULL,
  judged_at timestamp with time zone,
  standing text NOT NULL DEFAULT 'well'::text,
  complaints integer NOT NULL DEFAULT 0,
  accepted integer NOT NULL DEFAULT 0,
  paused_at timestamp with time zone,
  resumed_at timestamp with time zone,
  CONSTRAINT mail_streams_pkey PRIMARY KEY (stream)
);

CREATE TABLE mail_warm_ups (
  stream text NOT NULL,
  domain text NOT NULL,
  began_on date NOT NULL,
  last_on date NOT NULL,
  step integer NOT NULL,
  CONSTRAINT mail_warm_ups_pkey PRIMARY KEY (stream, domain)
);

CREATE TABLE mail_webhook_counts (
  provider text NOT NULL,
  day date NOT NULL,
  event text NOT NULL,
  outcome text NOT NULL,
  count integer NOT NULL,
  CONSTRAINT mail_webhook_counts_pkey PRIMARY KEY (provider, day, event, outcome)
);

CREATE TABLE mail_webhook_tokens (
  token_hash bytea NOT NULL,
  body_hash bytea NOT NULL,
  received_at timestamp with time zone NOT NULL,
  CONSTRAINT mail_webhook_tokens_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX mail_webhook_tokens_by_age ON public.mail_webhook_tokens USING btree (received_at);

CREATE TABLE mailbox_mails (
  id uuid NOT NULL,
  received_at timestamp with time zone NOT NULL,
  message_id text,
  envelope_sealed bytea NOT NULL,
  raw_sealed bytea NOT NULL,
  CONSTRAINT mailbox_mails_pkey PRIMARY KEY (id)
);
CREATE INDEX mailbox_mails_newest ON public.mailbox_mails USING btree (received_at DESC, id);

CREATE TABLE messages (
  id uuid NOT NULL,
  stream text NOT NULL,
  reference text NOT NULL,
  language text NOT NULL,
  subject text NOT NULL,
  text_body text NOT NULL,
  html_body text,
  headers jsonb NOT NULL DEFAULT '{}'::jsonb,
  links jsonb NOT NULL DEFAULT '{}'::jsonb,
  discreet boolean NOT NULL DEFAULT false,
  created_at timestamp with time zone NOT NULL,
  prepared_at timestamp with time zone,
  candidates integer,
  paused_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  settled_at timestamp with time zone,
  paused_reason text,
  attachments jsonb NOT NULL DEFAULT '[]'::jsonb,
  brief boolean NOT NULL DEFAULT false,
  CONSTRAINT messages_stream_check CHECK ((stream = ANY (ARRAY['confirmations'::text, 'alerts'::text, 'digests'::text, 'letters'::text]))),
  CONSTRAINT messages_pkey PRIMARY KEY (id)
);
CREATE INDEX messages_brief ON public.messages USING btree (settled_at) WHERE brief;
CREATE INDEX messages_by_age ON public.messages USING btree (created_at DESC, id DESC);
CREATE INDEX messages_of ON public.messages USING btree (reference);
CREATE INDEX messages_unsettled ON public.messages USING btree (stream, created_at) WHERE (settled_at IS NULL);

CREATE TABLE offices (
  id uuid NOT NULL,
  body_id uuid NOT NULL,
  name text NOT NULL,
  salutation text NOT NULL,
  disclosure text NOT NULL,
  letters_per_hour integer NOT NULL DEFAULT 30,
  created_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  revision integer NOT NULL DEFAULT 1,
  ended_reason text,
  CONSTRAINT offices_disclosure_check CHECK ((disclosure = ANY (ARRAY['full'::text, 'name_only'::text, 'gathered_only'::text]))),
  CONSTRAINT offices_letters_per_hour_check CHECK ((letters_per_hour > 0)),
  CONSTRAINT offices_body_id_fkey FOREIGN KEY (body_id) REFERENCES bodies(id),
  CONSTRAINT offices_pkey PRIMARY KEY (id),
  CONSTRAINT offices_body_id_name_key UNIQUE (body_id, name)
);

CREATE TABLE officials (
  id uuid NOT NULL,
  name_sealed bytea NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT officials_pkey PRIMARY KEY (id)
);

CREATE TABLE password_resets (
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  CONSTRAINT password_resets_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  CONSTRAINT password_resets_pkey PRIMARY KEY (id)
);
CREATE INDEX password_resets_of ON public.password_resets USING btree (staff_id);

CREATE TABLE rate_marks (
  bucket text NOT NULL,
  key_hash bytea NOT NULL,
  day date NOT NULL,
  count integer NOT NULL,
  CONSTRAINT rate_marks_pkey PRIMARY KEY (bucket, key_hash, day)
);

CREATE TABLE report_comments (
  id uuid NOT NULL,
  report_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  text text,
  withdrawn_at timestamp with time zone,
  CONSTRAINT report_comments_check CHECK (((text IS NULL) = (withdrawn_at IS NOT NULL))),
  CONSTRAINT report_comments_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  CONSTRAINT report_comments_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  CONSTRAINT report_comments_pkey PRIMARY KEY (id)
);
CREATE INDEX report_comments_of ON public.report_comments USING btree (report_id, at, id);

CREATE TABLE report_translations (
  report_id uuid NOT NULL,
  language text NOT NULL,
  revision integer NOT NULL,
  title text NOT NULL,
  text text NOT NULL,
  at timestamp with time zone NOT NULL,
  staff_id uuid NOT NULL,
  CONSTRAINT report_translations_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  CONSTRAINT report_translations_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  CONSTRAINT report_translations_pkey PRIMARY KEY (report_id, language, revision)
);
CREATE TRIGGER report_translations_append_only BEFORE DELETE OR UPDATE ON public.report_translations FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE report_words (
  report_id uuid NOT NULL,
  found_at timestamp with time zone NOT NULL,
  words tsvector NOT NULL,
  CONSTRAINT report_words_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  CONSTRAINT report_words_pkey PRIMARY KEY (report_id)
);
CREATE INDEX report_words_by_time ON public.report_words USING btree (found_at, report_id);
CREATE INDEX report_words_by_word ON public.report_words USING gin (words);

CREATE TABLE reports (
  id uuid NOT NULL,
  source_id uuid,
  url text,
  title text NOT NULL,
  text text NOT NULL,
  text_sha256 bytea NOT NULL,
  language text,
  published_at timestamp with time zone,
  found_at timestamp with time zone NOT NULL,
  same_text_as uuid,
  read_at timestamp with time zone,
  reader_version integer,
  relevant boolean,
  kind text,
  reasons text[] NOT NULL DEFAULT '{}'::text[],
  dismissed_at timestamp with time zone,
  dismissed_by uuid,
  dismissed_reason text,
  taken_by uuid,
  taken_at timestamp with time zone,
  entered_by uuid,
  attached boolean NOT NULL DEFAULT false,
  assigned_to uuid,
  assigned_at timestamp with time zone,
  assigned_by uuid,
  CONSTRAINT reports_assigned_check CHECK (((assigned_to IS NULL) = (assigned_at IS NULL))),
  CONSTRAINT reports_kind_check CHECK ((kind = ANY (ARRAY['repatriation'::text, 'detention'::text, 'warning'::text, 'response'::text, 'other'::text]))),
  CONSTRAINT reports_taken_check CHECK (((taken_by IS NULL) = (taken_at IS NULL))),
  CONSTRAINT reports_assigned_by_fkey FOREIGN KEY (assigned_by) REFERENCES staff(id),
  CONSTRAINT reports_assigned_to_fkey FOREIGN KEY (assigned_to) REFERENCES staff(id),
  CONSTRAINT reports_dismissed_by_fkey FOREIGN KEY (dismissed_by) REFERENCES staff(id),
  CONSTRAINT reports_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES staff(id),
  CONSTRAINT reports_same_text_as_fkey FOREIGN KEY (same_text_as) REFERENCES reports(id),
  CONSTRAINT reports_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources(id),
  CONSTRAINT reports_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES staff(id),
  CONSTRAINT reports_pkey PRIMARY KEY (id)
);
CREATE INDEX reports_assigned ON public.reports USING btree (assigned_to, found_at, id) WHERE (assigned_to IS NOT NULL);
CREATE INDEX reports_by_language ON public.reports USING btree (language, found_at, id) WHERE (relevant AND (dismissed_at IS NULL) AND (same_text_as IS NULL) AND (NOT attached));
CREATE INDEX reports_by_source ON public.reports USING btree (source_id, found_at, id) WHERE (relevant AND (dismissed_at IS NULL) AND (same_text_as IS NULL) AND (NOT attached));
CREATE INDEX reports_desk_found ON public.reports USING btree (found_at, id) WHERE (relevant AND (dismissed_at IS NULL) AND (same_text_as IS NULL) AND (NOT attached));
CREATE INDEX reports_desk_fresh ON public.reports USING btree (COALESCE(published_at, found_at)) WHERE (relevant AND (dismissed_at IS NULL) AND (same_text_as IS NULL) AND (NOT attached));
CREATE INDEX reports_desk_published ON public.reports USING btree (COALESCE(published_at, '-infinity'::timestamp with time zone), id) WHERE (relevant AND (dismissed_at IS NULL) AND (same_text_as IS NULL) AND (NOT attached));
CREATE INDEX reports_desk_relevance ON public.reports USING btree (cardinality(reasons), id) WHERE (relevant AND (dismissed_at IS NULL) AND (same_text_as IS NULL) AND (NOT attached));
CREATE INDEX reports_desk_urgency ON public.reports USING btree ((
CASE kind
    WHEN 'warning'::text THEN 3
    WHEN 'detention'::text THEN 2
    WHEN 'repatriation'::text THEN 2
    WHEN 'response'::text THEN 1
    ELSE 0
END), id) WHERE (relevant AND (dismissed_at IS NULL) AND (same_text_as IS NULL) AND (NOT attached));
CREATE INDEX reports_dismissed ON public.reports USING btree (COALESCE(dismissed_at, '-infinity'::timestamp with time zone), id) WHERE (dismissed_at IS NOT NULL);
CREATE INDEX reports_dismissed_at ON public.reports USING btree (dismissed_at) WHERE (dismissed_at IS NOT NULL);
CREATE INDEX reports_facts ON public.reports USING btree (id) INCLUDE (language, kind, source_id, relevant, attached, dismissed_at, same_text_as, published_at, found_at);
CREATE INDEX reports_irrelevant ON public.reports USING btree (found_at, id) WHERE (NOT relevant);
CREATE INDEX reports_reprints ON public.reports USING btree (same_text_as) WHERE (same_text_as IS NOT NULL);
CREATE INDEX reports_same_text ON public.reports USING btree (text_sha256);
CREATE INDEX reports_taken ON public.reports USING btree (taken_at) WHERE (taken_at IS NOT NULL);
CREATE INDEX reports_unread ON public.reports USING btree (found_at) WHERE (read_at IS NULL);

CREATE TABLE resends (
  id uuid NOT NULL,
  message_id uuid NOT NULL,
  groups text[] NOT NULL,
  asked_by uuid NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  planned integer NOT NULL,
  reached bytea,
  queued integer NOT NULL DEFAULT 0,
  left_out integer NOT NULL DEFAULT 0,
  ended_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  cancelled_by uuid,
  taken_back integer NOT NULL DEFAULT 0,
  CONSTRAINT resends_groups_check CHECK ((cardinality(groups) > 0)),
  CONSTRAINT resends_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES staff(id),
  CONSTRAINT resends_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES staff(id),
  CONSTRAINT resends_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id),
  CONSTRAINT resends_pkey PRIMARY KEY (id)
);
CREATE INDEX resends_of_message ON public.resends USING btree (message_id, asked_at);
CREATE UNIQUE INDEX resends_one_at_a_time ON public.resends USING btree (message_id) WHERE (ended_at IS NULL);

CREATE TABLE resent_deliveries (
  resend_id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  state text NOT NULL,
  reason text,
  settled_at timestamp with time zone,
  CONSTRAINT resent_deliveries_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES deliveries(id) ON DELETE CASCADE,
  CONSTRAINT resent_deliveries_resend_id_fkey FOREIGN KEY (resend_id) REFERENCES resends(id) ON DELETE CASCADE,
  CONSTRAINT resent_deliveries_pkey PRIMARY KEY (resend_id, delivery_id)
);
CREATE INDEX resent_deliveries_of_delivery ON public.resent_deliveries USING btree (delivery_id);

CREATE TABLE resent_letters (
  resend_id uuid NOT NULL,
  letter_id uuid NOT NULL,
  message_id uuid NOT NULL,
  handed_at timestamp with time zone NOT NULL,
  official_id uuid,
  CONSTRAINT resent_letters_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES letters(id) ON DELETE CASCADE,
  CONSTRAINT resent_letters_resend_id_fkey FOREIGN KEY (resend_id) REFERENCES letter_resends(id) ON DELETE CASCADE,
  CONSTRAINT resent_letters_pkey PRIMARY KEY (resend_id, letter_id)
);
CREATE INDEX resent_letters_of_letter ON public.resent_letters USING btree (letter_id);

CREATE TABLE search_views (
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  name text NOT NULL,
  query text NOT NULL,
  shared boolean NOT NULL,
  created_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT search_views_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  CONSTRAINT search_views_pkey PRIMARY KEY (id)
);
CREATE INDEX search_views_of ON public.search_views USING btree (staff_id) WHERE (ended_at IS NULL);

CREATE TABLE source_items (
  id uuid NOT NULL,
  source_id uuid NOT NULL,
  item_key text NOT NULL,
  url text,
  title text,
  published_at timestamp with time zone,
  feed_html text,
  language text,
  found_at timestamp with time zone NOT NULL,
  settled_at timestamp with time zone,
  report_id uuid,
  failures integer NOT NULL DEFAULT 0,
  next_fetch_at timestamp with time zone NOT NULL,
  error_code text,
  CONSTRAINT source_items_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  CONSTRAINT source_items_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources(id),
  CONSTRAINT source_items_pkey PRIMARY KEY (id),
  CONSTRAINT source_items_source_id_item_key_key UNIQUE (source_id, item_key)
);
CREATE INDEX source_items_of ON public.source_items USING btree (source_id, found_at, id);
CREATE INDEX source_items_open ON public.source_items USING btree (next_fetch_at) WHERE (settled_at IS NULL);

CREATE TABLE source_polls (
  id uuid NOT NULL,
  source_id uuid NOT NULL,
  polled_at timestamp with time zone NOT NULL,
  new_items integer NOT NULL,
  error_code text,
  CONSTRAINT source_polls_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources(id),
  CONSTRAINT source_polls_pkey PRIMARY KEY (id)
);
CREATE INDEX source_polls_of ON public.source_polls USING btree (source_id, polled_at);

CREATE TABLE sources (
  id uuid NOT NULL,
  name text NOT NULL,
  url text NOT NULL,
  language text,
  confidential boolean NOT NULL DEFAULT false,
  interval_seconds integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  paused_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_reason text,
  etag text,
  last_modified text,
  next_poll_at timestamp with time zone NOT NULL,
  polled_at timestamp with time zone,
  succeeded_at timestamp with time zone,
  new_item_at timestamp with time zone,
  failures integer NOT NULL DEFAULT 0,
  error_code text,
  revision integer NOT NULL DEFAULT 1,
  error_details jsonb NOT NULL DEFAULT '{}'::jsonb,
  CONSTRAINT sources_interval_seconds_check CHECK ((interval_seconds >= 60)),
  CONSTRAINT sources_pkey PRIMARY KEY (id)
);
CREATE INDEX sources_due ON public.sources USING btree (next_poll_at) WHERE ((paused_at IS NULL) AND (ended_at IS NULL));
CREATE UNIQUE INDEX sources_url_once ON public.sources USING btree (url) WHERE (ended_at IS NULL);

CREATE TABLE staff (
  id uuid NOT NULL,
  email_sealed bytea NOT NULL,
  email_hash bytea NOT NULL,
  name_sealed bytea NOT NULL,
  role text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  ended_reason text,
  language text NOT NULL DEFAULT 'en'::text,
  last_seen_at timestamp with time zone,
  CONSTRAINT staff_check CHECK (((ended_at IS NULL) = (ended_reason IS NULL))),
  CONSTRAINT staff_role_check CHECK ((role = ANY (ARRAY['viewer'::text, 'analyst'::text, 'editor'::text, 'approver'::text, 'administrator'::text]))),
  CONSTRAINT staff_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX staff_email_once ON public.staff USING btree (email_hash) WHERE (ended_at IS NULL);

CREATE TABLE staff_acts (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  at timestamp with time zone NOT NULL,
  staff_id uuid NOT NULL,
  act text NOT NULL,
  subject text NOT NULL,
  subject_id text NOT NULL,
  via text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}'::jsonb,
  CONSTRAINT staff_acts_via_check CHECK ((via = ANY (ARRAY['api'::text, 'cli'::text, 'demo'::text]))),
  CONSTRAINT staff_acts_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  CONSTRAINT staff_acts_pkey PRIMARY KEY (id)
);
CREATE INDEX staff_acts_of_staff ON public.staff_acts USING btree (staff_id, id);
CREATE INDEX staff_acts_of_subject ON public.staff_acts USING btree (subject, subject_id, id);
CREATE TRIGGER staff_acts_append_only BEFORE DELETE OR UPDATE ON public.staff_acts FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER staff_acts_never_emptied BEFORE TRUNCATE ON public.staff_acts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE staff_tokens (
  id uuid NOT NULL,
  staff_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT staff_tokens_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  CONSTRAINT staff_tokens_pkey PRIMARY KEY (id),
  CONSTRAINT staff_tokens_token_hash_key UNIQUE (token_hash)
);

CREATE TABLE subscribers (
  id uuid NOT NULL,
  address_sealed bytea,
  address_hash bytea NOT NULL,
  language text NOT NULL,
  discreet boolean NOT NULL DEFAULT false,
  created_at timestamp with time zone NOT NULL,
  confirmed_at timestamp with time zone,
  pending_until timestamp with time zone,
  ended_at timestamp with time zone,
  ended_reason text,
  consent text,
  CONSTRAINT subscribers_check CHECK (((ended_at IS NOT NULL) OR (address_sealed IS NOT NULL))),
  CONSTRAINT subscribers_check1 CHECK (((ended_at IS NULL) = (ended_reason IS NULL))),
  CONSTRAINT subscribers_pkey PRIMARY KEY (id)
);
CREATE INDEX subscribers_by_age ON public.subscribers USING btree (created_at DESC, id DESC);
CREATE INDEX subscribers_by_language ON public.subscribers USING btree (language, discreet, address_hash) WHERE (confirmed_at IS NOT NULL);
CREATE INDEX subscribers_confirmed ON public.subscribers USING btree (address_hash) WHERE (confirmed_at IS NOT NULL);
CREATE INDEX subscribers_pending ON public.subscribers USING btree (pending_until) WHERE ((confirmed_at IS NULL) AND (ended_at IS NULL));
CREATE UNIQUE INDEX subscribers_address_once ON public.subscribers USING btree (address_hash) WHERE (ended_at IS NULL);

CREATE TABLE subscriptions (
  id uuid NOT NULL,
  subscriber_id uuid NOT NULL,
  kinds text[] NOT NULL DEFAULT '{}'::text[],
  frequency text NOT NULL,
  channel text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  ended_reason text,
  CONSTRAINT subscriptions_channel_check CHECK ((channel = 'email'::text)),
  CONSTRAINT subscriptions_check CHECK (((ended_at IS NULL) = (ended_reason IS NULL))),
  CONSTRAINT subscriptions_frequency_check CHECK ((frequency = 'immediate'::text)),
  CONSTRAINT subscriptions_subscriber_id_fkey FOREIGN KEY (subscriber_id) REFERENCES subscribers(id),
  CONSTRAINT subscriptions_pkey PRIMARY KEY (id)
);
CREATE INDEX subscriptions_of ON public.subscriptions USING btree (subscriber_id);

CREATE TABLE supporters (
  id uuid NOT NULL,
  name_sealed bytea NOT NULL,
  address_sealed bytea NOT NULL,
  address_hash bytea NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT supporters_pkey PRIMARY KEY (id)
);
CREATE INDEX supporters_by_address ON public.supporters USING btree (address_hash);

CREATE TABLE suppressions (
  address_hash bytea NOT NULL,
  reason text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  said text,
  CONSTRAINT suppressions_pkey PRIMARY KEY (address_hash)
);
CREATE INDEX suppressions_by_age ON public.suppressions USING btree (created_at DESC, address_hash);

CREATE TABLE terms (
  id uuid NOT NULL,
  office_id uuid NOT NULL,
  official_id uuid NOT NULL,
  starts_on date NOT NULL,
  ends_on date,
  CONSTRAINT terms_check CHECK (((ends_on IS NULL) OR (starts_on <= ends_on))),
  CONSTRAINT terms_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id),
  CONSTRAINT terms_official_id_fkey FOREIGN KEY (official_id) REFERENCES officials(id),
  CONSTRAINT terms_pkey PRIMARY KEY (id)
);
CREATE INDEX terms_of_office ON public.terms USING btree (office_id, starts_on);

CREATE TABLE total_claims (
  id uuid NOT NULL,
  claim_id uuid NOT NULL,
  total_id uuid,
  aside_reason text,
  decided_at timestamp with time zone NOT NULL,
  decided_by uuid NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT total_claims_check CHECK (((total_id IS NULL) = (aside_reason IS NOT NULL))),
  CONSTRAINT total_claims_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claims(id),
  CONSTRAINT total_claims_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES staff(id),
  CONSTRAINT total_claims_total_id_fkey FOREIGN KEY (total_id) REFERENCES totals(id),
  CONSTRAINT total_claims_pkey PRIMARY KEY (id)
);
CREATE INDEX total_claims_of ON public.total_claims USING btree (total_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX total_claims_once ON public.total_claims USING btree (claim_id) WHERE (ended_at IS NULL);

CREATE TABLE total_incidents (
  total_id uuid NOT NULL,
  incident_id uuid NOT NULL,
  named_at timestamp with time zone NOT NULL,
  named_by uuid NOT NULL,
  CONSTRAINT total_incidents_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents(id),
  CONSTRAINT total_incidents_named_by_fkey FOREIGN KEY (named_by) REFERENCES staff(id),
  CONSTRAINT total_incidents_total_id_fkey FOREIGN KEY (total_id) REFERENCES totals(id),
  CONSTRAINT total_incidents_pkey PRIMARY KEY (total_id, incident_id)
);

CREATE TABLE total_publications (
  total_id uuid NOT NULL,
  version integer NOT NULL,
  revision integer NOT NULL,
  published_at timestamp with time zone NOT NULL,
  published_by uuid NOT NULL,
  page jsonb NOT NULL,
  CONSTRAINT total_publications_published_by_fkey FOREIGN KEY (published_by) REFERENCES staff(id),
  CONSTRAINT total_publications_total_id_fkey FOREIGN KEY (total_id) REFERENCES totals(id),
  CONSTRAINT total_publications_pkey PRIMARY KEY (total_id, version)
);
CREATE TRIGGER total_publications_append_only BEFORE DELETE OR UPDATE ON public.total_publications FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE totals (
  id uuid NOT NULL,
  reference text NOT NULL,
  aggregate text NOT NULL,
  what text NOT NULL,
  count_min integer,
  count_max integer,
  qualifier text NOT NULL,
  date_start date,
  date_end date,
  places text[] NOT NULL DEFAULT '{}'::text[],
  attributed_to text NOT NULL,
  said_on date,
  url text,
  note text NOT NULL DEFAULT ''::text,
  verification text NOT NULL DEFAULT 'reported'::text,
  revision integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  created_by uuid NOT NULL,
  revised_at timestamp with time zone NOT NULL,
  published_version integer,
  withdrawn_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_by uuid,
  ended_reason text,
  notes jsonb NOT NULL DEFAULT '{}'::jsonb,
  CONSTRAINT totals_aggregate_check CHECK ((aggregate = ANY (ARRAY['total'::text, 'stock'::text]))),
  CONSTRAINT totals_check CHECK (((count_min IS NULL) OR (count_max IS NULL) OR (count_min <= count_max))),
  CONSTRAINT totals_check1 CHECK (((date_start IS NULL) OR (date_end IS NULL) OR (date_start <= date_end))),
  CONSTRAINT totals_check2 CHECK ((num_nulls(ended_at, ended_by, ended_reason) = ANY (ARRAY[0, 3]))),
  CONSTRAINT totals_count_max_check CHECK ((count_max >= 0)),
  CONSTRAINT totals_count_min_check CHECK ((count_min >= 0)),
  CONSTRAINT totals_qualifier_check CHECK ((qualifier = ANY (ARRAY['exact'::text, 'about'::text, 'at_least'::text, 'at_most'::text, 'range'::text, 'vague'::text]))),
  CONSTRAINT totals_verification_check CHECK ((verification = ANY (ARRAY['unverified'::text, 'reported'::text, 'corroborated'::text, 'confirmed'::text, 'disputed'::text, 'refused'::text, 'unverifiable'::text, 'retracted'::text]))),
  CONSTRAINT totals_what_check CHECK ((what = ANY (ARRAY['repatriated'::text, 'detained'::text, 'at_risk'::text, 'arrived'::text]))),
  CONSTRAINT totals_created_by_fkey FOREIGN KEY (created_by) REFERENCES staff(id),
  CONSTRAINT totals_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES staff(id),
  CONSTRAINT totals_pkey PRIMARY KEY (id),
  CONSTRAINT totals_reference_key UNIQUE (reference)
);
CREATE INDEX totals_by_date ON public.totals USING btree (date_end DESC NULLS LAST, id);

