-- The whole frame: the log (what happened), what citizens wrote (erasable, beside the log), the two queues,
-- and the rows that screens read, which `tanggap rebuild` makes anew from the log.

create table log_head (
  only_row boolean primary key default true constraint log_head_only_row check (only_row),
  seq bigint not null,
  hash bytea not null
);
insert into log_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

create table event (
  seq bigint constraint event_pk primary key,
  event_id uuid not null constraint event_id_unique unique,
  stream_id uuid not null,
  version integer not null,
  type text not null,
  -- The bytes that were hashed, as they were: text, since jsonb would reorder them.
  body text not null,
  at timestamptz not null,
  recorded_at timestamptz not null default now(),
  hash bytea not null,
  constraint event_stream_version_unique unique (stream_id, version)
);
create function refuse_change() returns trigger language plpgsql as $$
begin raise exception 'table % is append-only', tg_table_name; end $$;
create trigger event_append_only before update or delete or truncate on event
  for each statement execute function refuse_change();

create table case_counter (year integer constraint case_counter_pk primary key, last integer not null);

create table agency (
  id text constraint agency_pk primary key,
  name text not null,
  short_name text not null
);

create table channel_account (
  channel text not null,
  id text not null,
  handle text not null,
  api_url text not null,
  sealed_secrets bytea not null,
  problem text,
  usage_percent integer not null default 0,
  not_before timestamptz,
  checked_at timestamptz,
  constraint channel_account_pk primary key (channel, id)
);

create table reporter (id uuid constraint reporter_pk primary key, created_at timestamptz not null);
create table reporter_handle (
  channel text not null,
  account_id text not null,
  external_id text not null,
  reporter_id uuid not null constraint reporter_handle_reporter references reporter,
  name text,
  handle text,
  constraint reporter_handle_pk primary key (channel, account_id, external_id)
);
create index reporter_handle_reporter_idx on reporter_handle (reporter_id);

create table identity (
  id uuid constraint identity_pk primary key,
  reporter_id uuid not null constraint identity_reporter references reporter,
  sealed bytea not null,
  fields text[] not null,
  consent_at timestamptz not null,
  replaced_at timestamptz
);
create unique index identity_current_idx on identity (reporter_id) where replaced_at is null;

create table identity_request (
  token_hash bytea constraint identity_request_pk primary key,
  complaint_id uuid not null,
  reporter_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Projections of the log: one row a case.
create table complaint (
  id uuid constraint complaint_pk primary key,
  number text not null constraint complaint_number_unique unique,
  track_code text not null,
  version integer not null,
  status text not null,
  sop text not null,
  step text,
  step_opened_at timestamptz,
  due_at timestamptz,
  paused boolean not null default false,
  limit_ms bigint,
  missed_at timestamptz,
  escalated_to text,
  wake_at timestamptz,
  opened_at timestamptz not null,
  reported_at timestamptz not null,
  last_message_at timestamptz not null,
  reporter_id uuid not null,
  channel text not null,
  account_id text not null,
  visibility text not null,
  upik_number text,
  lead_agency_id text,
  identity_id uuid,
  close_reason text,
  closed_at timestamptz,
  rating smallint,
  breach_count integer not null default 0,
  undelivered_count integer not null default 0,
  -- The folded state, so that lists need no fold; loading for a decision folds the log.
  state jsonb not null
);
create index complaint_open_due_idx on complaint (due_at, id) where status <> 'closed';
create index complaint_wake_idx on complaint (wake_at) where wake_at is not null;
create index complaint_reporter_idx on complaint (reporter_id);
create index complaint_upik_idx on complaint (upik_number) where upik_number is not null;

create table complaint_agency (
  complaint_id uuid not null,
  agency_id text not null,
  part text not null,
  constraint complaint_agency_pk primary key (complaint_id, agency_id)
);
create index complaint_agency_agency_idx on complaint_agency (agency_id);

create table complaint_thread (
  channel text not null,
  account_id text not null,
  visibility text not null,
  thread_key text not null,
  complaint_id uuid not null,
  constraint complaint_thread_pk primary key (channel, account_id, visibility, thread_key, complaint_id)
);
create index complaint_thread_complaint_idx on complaint_thread (complaint_id);

create table register_entry (
  complaint_id uuid constraint register_entry_pk primary key,
  upik_number text not null,
  registered_at timestamptz not null,
  registered_by text
);
create unique index register_entry_number_idx on register_entry (upik_number);

create table breach (
  complaint_id uuid not null,
  step text not null,
  due_at timestamptz not null,
  noted_at timestamptz not null,
  met_at timestamptz,
  constraint breach_pk primary key (complaint_id, step, due_at)
);

-- What citizens wrote. Not rebuilt from the log: the log holds only its digest.
create table message (
  id uuid constraint message_pk primary key,
  complaint_id uuid not null,
  channel text not null,
  account_id text not null,
  visibility text not null,
  thread_key text not null,
  external_id text not null,
  reporter_id uuid not null,
  author_name text,
  text text not null,
  salt bytea not null,
  sent_at timestamptz not null,
  edited_at timestamptz,
  deleted_at timestamptz,
  reply_target jsonb,
  permalink text,
  constraint message_external_unique unique (channel, account_id, external_id)
);
create index message_complaint_idx on message (complaint_id, sent_at);
create index message_thread_idx on message (channel, account_id, visibility, thread_key, sent_at);

create table message_version (
  message_id uuid not null constraint message_version_message references message,
  text text not null,
  until_at timestamptz not null
);
create index message_version_message_idx on message_version (message_id);

create table attachment (
  id uuid constraint attachment_pk primary key,
  message_id uuid constraint attachment_message references message,
  complaint_id uuid not null,
  uploaded_by text,
  kind text not null,
  source_url text,
  status text not null default 'waiting',
  refusal text,
  attempts integer not null default 0,
  not_before timestamptz not null default now(),
  object_key text,
  content_type text,
  byte_length integer,
  sha256 bytea
);
create index attachment_complaint_idx on attachment (complaint_id);
create index attachment_waiting_idx on attachment (not_before) where status = 'waiting';

create table inbound (
  id bigint generated always as identity constraint inbound_pk primary key,
  channel text not null,
  payload text not null,
  received_at timestamptz not null,
  status text not null default 'new',
  attempts integer not null default 0,
  error text,
  drained_at timestamptz
);
create index inbound_new_idx on inbound (id) where status = 'new';
create index inbound_poison_idx on inbound (id) where status = 'poison';

create table early_inbound (
  channel text not null,
  account_id text not null,
  external_id text not null,
  body jsonb not null,
  kept_at timestamptz not null default now()
);
create index early_inbound_key_idx on early_inbound (channel, account_id, external_id);

create table outbox (
  id uuid constraint outbox_pk primary key,
  effect_key text not null constraint outbox_effect_unique unique,
  complaint_id uuid not null,
  purpose text not null,
  channel text not null,
  account_id text not null,
  visibility text not null,
  target jsonb,
  text text not null,
  status text not null default 'queued',
  attempts integer not null default 0,
  not_before timestamptz not null,
  leased_until timestamptz,
  uncertain_since timestamptz,
  detail text,
  reason text,
  external_id text,
  seen_at timestamptz,
  created_at timestamptz not null,
  settled_at timestamptz
);
create index outbox_due_idx on outbox (not_before) where status in ('queued', 'sending');
create index outbox_complaint_idx on outbox (complaint_id);
create index outbox_external_idx on outbox (channel, account_id, external_id);

create table notice (
  id bigint generated always as identity constraint notice_pk primary key,
  effect_key text not null constraint notice_effect_unique unique,
  role text not null,
  agency_id text,
  complaint_id uuid not null,
  what text not null,
  at timestamptz not null
);
create index notice_role_idx on notice (role, id);
create table notice_seen (user_id text constraint notice_seen_pk primary key, notice_id bigint not null);

create table reply_template (
  id text constraint reply_template_pk primary key,
  purpose text not null,
  name text not null,
  body text not null
);
