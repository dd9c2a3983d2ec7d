-- Written from the migrations; do not edit.

CREATE OR REPLACE FUNCTION public.next_incident_reference(year integer)
 RETURNS text
 LANGUAGE sql
AS $function$
    SELECT 'INC-' || year || '-' || lpad((coalesce(max(right(reference, 4)::integer), 0) + 1)::text, 4, '0')
    FROM incidents WHERE reference LIKE 'INC-' || year || '-%' $function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $function$;

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
  CONSTRAINT alerts_approved CHECK ((((approved_at IS NULL) = (audience_at IS NULL)) AND ((approved_at IS NULL) = (content_sha256 IS NULL)))),
  CONSTRAINT alerts_asked CHECK (((asked_at IS NULL) = (asked_by IS NULL))),
  CONSTRAINT alerts_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES staff(id),
  CONSTRAINT alerts_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES staff(id),
  CONSTRAINT alerts_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES staff(id),
  CONSTRAINT alerts_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents(id),
  CONSTRAINT alerts_incident_id_incident_version_fkey FOREIGN KEY (incident_id, incident_version) REFERENCES incident_publications(incident_id, version),
  CONSTRAINT alerts_pkey PRIMARY KEY (id)
);
CREATE INDEX alerts_by_draft ON public.alerts USING btree (drafted_at DESC, id DESC);

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
  CONSTRAINT claims_aggregate_check CHECK ((aggregate = ANY (ARRAY['total'::text, 'stock'::text]))),
  CONSTRAINT claims_check CHECK (((count_min IS NULL) OR (count_max IS NULL) OR (count_min <= count_max))),
  CONSTRAINT claims_check1 CHECK (((date_start IS NULL) OR (date_end IS NULL) OR (date_start <= date_end))),
  CONSTRAINT claims_check2 CHECK ((quote_start < quote_end)),
  CONSTRAINT claims_count_max_check CHECK ((count_max >= 0)),
  CONSTRAINT claims_count_min_check CHECK ((count_min >= 0)),
  CONSTRAINT claims_qualifier_check CHECK ((qualifier = ANY (ARRAY['exact'::text, 'about'::text, 'at_least'::text, 'at_most'::text, 'range'::text, 'vague'::text]))),
  CONSTRAINT claims_what_check CHECK ((what = ANY (ARRAY['repatriated'::text, 'detained'::text, 'at_risk'::text, 'arrived'::text]))),
  CONSTRAINT claims_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id),
  CONSTRAINT claims_pkey PRIMARY KEY (id),
  CONSTRAINT claims_report_id_reader_version_position_key UNIQUE (report_id, reader_version, "position")
);

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
  CONSTRAINT deliveries_earlier_attempts_check CHECK ((earlier_attempts >= 0)),
  CONSTRAINT deliveries_route_check CHECK ((route = ANY (ARRAY['relay'::text, 'mailbox'::text]))),
  CONSTRAINT deliveries_state_check CHECK ((state = ANY (ARRAY['composed'::text, 'queued'::text, 'attempting'::text, 'accepted'::text, 'delivered'::text, 'deferred'::text, 'uncertain'::text, 'bounced'::text, 'failed'::text, 'excluded'::text, 'suppressed'::text, 'cancelled'::text]))),
  CONSTRAINT deliveries_unanswered_check CHECK ((unanswered >= 0)),
  CONSTRAINT deliveries_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id),
  CONSTRAINT deliveries_pkey PRIMARY KEY (id),
  CONSTRAINT deliveries_message_id_recipient_hash_key UNIQUE (message_id, recipient_hash)
);
CREATE INDEX deliveries_attempting ON public.deliveries USING btree (claimed_until) WHERE (state = 'attempting'::text);
CREATE INDEX deliveries_due ON public.deliveries USING btree (message_id, due_at) WHERE (state = ANY (ARRAY['queued'::text, 'deferred'::text]));
CREATE INDEX deliveries_in_trouble ON public.deliveries USING btree (message_id, state) WHERE (state = ANY (ARRAY['deferred'::text, 'uncertain'::text, 'bounced'::text, 'failed'::text]));
CREATE INDEX deliveries_of_recipient ON public.deliveries USING btree (recipient_hash);

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

CREATE TABLE incident_publications (
  incident_id uuid NOT NULL,
  version integer NOT NULL,
  published_at timestamp with time zone NOT NULL,
  published_by uuid NOT NULL,
  revision integer NOT NULL,
  page jsonb NOT NULL,
  CONSTRAINT incident_publications_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents(id),
  CONSTRAINT incident_publications_published_by_fkey FOREIGN KEY (published_by) REFERENCES staff(id),
  CONSTRAINT incident_publications_pkey PRIMARY KEY (incident_id, version)
);
CREATE TRIGGER incident_publications_append_only BEFORE DELETE OR UPDATE ON public.incident_publications FOR EACH ROW EXECUTE FUNCTION refuse_change();

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
  CONSTRAINT incidents_check CHECK (((date_start IS NULL) OR (date_end IS NULL) OR (date_start <= date_end))),
  CONSTRAINT incidents_kind_check CHECK ((kind = ANY (ARRAY['detention'::text, 'feared_return'::text, 'return'::text, 'refused_return'::text]))),
  CONSTRAINT incidents_verification_check CHECK ((verification = ANY (ARRAY['unverified'::text, 'reported'::text, 'corroborated'::text, 'confirmed'::text, 'disputed'::text, 'refused'::text, 'unverifiable'::text, 'retracted'::text]))),
  CONSTRAINT incidents_created_by_fkey FOREIGN KEY (created_by) REFERENCES staff(id),
  CONSTRAINT incidents_pkey PRIMARY KEY (id),
  CONSTRAINT incidents_reference_key UNIQUE (reference)
);
CREATE INDEX incidents_by_date ON public.incidents USING btree (date_start DESC NULLS LAST, id);
CREATE INDEX incidents_by_revised ON public.incidents USING btree (revised_at, id);

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
  CONSTRAINT letters_held_reason_check CHECK ((held_reason = ANY (ARRAY['gathered'::text, 'no_address'::text]))),
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
  CONSTRAINT messages_stream_check CHECK ((stream = ANY (ARRAY['confirmations'::text, 'alerts'::text, 'digests'::text, 'letters'::text]))),
  CONSTRAINT messages_pkey PRIMARY KEY (id)
);
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
  CONSTRAINT reports_kind_check CHECK ((kind = ANY (ARRAY['repatriation'::text, 'detention'::text, 'warning'::text, 'response'::text, 'other'::text]))),
  CONSTRAINT reports_taken_check CHECK (((taken_by IS NULL) = (taken_at IS NULL))),
  CONSTRAINT reports_dismissed_by_fkey FOREIGN KEY (dismissed_by) REFERENCES staff(id),
  CONSTRAINT reports_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES staff(id),
  CONSTRAINT reports_same_text_as_fkey FOREIGN KEY (same_text_as) REFERENCES reports(id),
  CONSTRAINT reports_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources(id),
  CONSTRAINT reports_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES staff(id),
  CONSTRAINT reports_pkey PRIMARY KEY (id)
);
CREATE INDEX reports_desk_found ON public.reports USING btree (found_at, id) WHERE (relevant AND (dismissed_at IS NULL) AND (same_text_as IS NULL));
CREATE INDEX reports_desk_published ON public.reports USING btree (COALESCE(published_at, '-infinity'::timestamp with time zone), id) WHERE (relevant AND (dismissed_at IS NULL) AND (same_text_as IS NULL));
CREATE INDEX reports_desk_urgency ON public.reports USING btree ((
CASE kind
    WHEN 'warning'::text THEN 3
    WHEN 'detention'::text THEN 2
    WHEN 'repatriation'::text THEN 2
    WHEN 'response'::text THEN 1
    ELSE 0
END), id) WHERE (relevant AND (dismissed_at IS NULL) AND (same_text_as IS NULL));
CREATE INDEX reports_dismissed ON public.reports USING btree (COALESCE(dismissed_at, '-infinity'::timestamp with time zone), id) WHERE (dismissed_at IS NOT NULL);
CREATE INDEX reports_irrelevant ON public.reports USING btree (found_at, id) WHERE (NOT relevant);
CREATE INDEX reports_reprints ON public.reports USING btree (same_text_as) WHERE (same_text_as IS NOT NULL);
CREATE INDEX reports_same_text ON public.reports USING btree (text_sha256);
CREATE INDEX reports_taken ON public.reports USING btree (taken_at) WHERE (taken_at IS NOT NULL);
CREATE INDEX reports_unread ON public.reports USING btree (found_at) WHERE (read_at IS NULL);

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
  error_message text,
  revision integer NOT NULL DEFAULT 1,
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

