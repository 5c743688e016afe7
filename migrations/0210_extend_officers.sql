-- The life cycle of officers: asked in by a one-time link, seen last, stood in for, put out; and what else proves who they are.
-- Second factors are kept by the session library, whose names are mapped to these.

alter table officer
  add column must_change_password boolean not null default false,
  add column two_factor_enabled boolean not null default false,
  add column last_seen_at timestamptz,
  -- Once somebody changed name or role in the console, the configuration file no longer sets them.
  add column changed_in_console_at timestamptz;

create table officer_link (
  token_hash bytea constraint officer_link_pk primary key,
  officer_id text not null constraint officer_link_officer references officer on delete cascade,
  purpose text not null constraint officer_link_purpose_known check (purpose in ('invite', 'reset')),
  created_by text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index officer_link_officer_idx on officer_link (officer_id);

create table officer_substitution (
  id text constraint officer_substitution_pk primary key,
  officer_id text not null constraint officer_substitution_officer references officer on delete cascade,
  substitute_id text not null constraint officer_substitution_substitute references officer on delete cascade,
  until_at timestamptz not null,
  created_by text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  constraint officer_substitution_of_another check (officer_id <> substitute_id)
);
create index officer_substitution_officer_idx on officer_substitution (officer_id) where ended_at is null;
create index officer_substitution_substitute_idx on officer_substitution (substitute_id) where ended_at is null;

alter table officer_session
  -- How its officer proved who they are; what is not known counts as a password alone.
  add column proof text not null default 'password'
    constraint officer_session_proof_known check (proof in ('password', 'two-factor', 'passkey', 'provider', 'provider-two-factor')),
  add column acting_for text constraint officer_session_acting_for references officer_substitution on delete set null;

create table officer_two_factor (
  id text constraint officer_two_factor_pk primary key,
  secret text not null,
  backup_codes text not null,
  user_id text not null constraint officer_two_factor_officer references officer on delete cascade,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz,
  constraint officer_two_factor_one unique (user_id)
);

-- A code that was used once is used up, though its half minute has not passed.
create table officer_used_code (
  user_id text not null constraint officer_used_code_officer references officer on delete cascade,
  code_hash bytea not null,
  used_at timestamptz not null default now(),
  constraint officer_used_code_pk primary key (user_id, code_hash)
);

create table officer_passkey (
  id text constraint officer_passkey_pk primary key,
  name text,
  public_key text not null,
  user_id text not null constraint officer_passkey_officer references officer on delete cascade,
  credential_id text not null constraint officer_passkey_credential_unique unique,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamptz,
  aaguid text
);
create index officer_passkey_user_idx on officer_passkey (user_id);
