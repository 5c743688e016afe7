-- By which ways an officer is reached beside the bell. Addresses are the officer's own, proven by a code, and sealed; nothing is sent to one that
-- was not proven. Nobody has any yet.

create table officer_way (
  officer_id text not null,
  way text not null constraint officer_way_known check (way in ('telegram', 'whatsapp', 'email')),
  -- The city's account through which it was proven; empty for letters.
  account_id text not null default '',
  sealed_address bytea,
  verified_at timestamptz,
  -- When the officer wrote there last: some platforms let nobody be written to long after that.
  heard_at timestamptz,
  arrived_at timestamptz,
  failing_since timestamptz,
  failure text,
  -- What is to be proven: an address that a code was sent to, or only a code that is awaited. A digest of the code.
  sealed_asked bytea,
  code_hash bytea,
  code_ends_at timestamptz,
  code_tries integer not null default 0,
  constraint officer_way_pk primary key (officer_id, way),
  constraint officer_way_proven check ((sealed_address is null) = (verified_at is null))
);
create unique index officer_way_code_idx on officer_way (code_hash) where code_hash is not null;

-- Browsers that take messages for an officer. One that its push service knows no longer stays without its target, so that it can be shown.
create table push_device (
  id uuid constraint push_device_pk primary key,
  officer_id text not null,
  sealed_target bytea,
  endpoint_hash bytea constraint push_device_endpoint_unique unique,
  name text not null,
  added_at timestamptz not null,
  arrived_at timestamptz,
  failing_since timestamptz,
  failure text,
  ended_at timestamptz,
  constraint push_device_ended check ((sealed_target is null) = (ended_at is not null))
);
create index push_device_officer_idx on push_device (officer_id);

-- An officer's own order and quiet hours, in minutes after midnight; whoever has no row has what the program brings along.
create table way_choice (
  officer_id text constraint way_choice_pk primary key,
  ways text[] not null,
  quiet_from integer,
  quiet_until integer,
  constraint way_choice_hours check ((quiet_from is null) = (quiet_until is null))
);

-- What goes to an officer about the ways themselves: a code, a greeting, a trial.
create table way_errand (
  id uuid constraint way_errand_pk primary key,
  officer_id text not null,
  way text not null,
  device_id uuid,
  kind text not null constraint way_errand_kind_known check (kind in ('code', 'linked', 'trial')),
  sealed_code bytea,
  status text not null default 'waiting',
  reason text,
  at timestamptz not null,
  not_before timestamptz not null,
  attempts integer not null default 0,
  leased_until timestamptz,
  external_id text
);
create index way_errand_open_idx on way_errand (not_before) where status = 'waiting';
create index way_errand_officer_idx on way_errand (officer_id, way, at);
