-- Officers and their sessions. Names in the code of the session library are mapped to these; one officer has one role.
-- Passwords are argon2id hashes; nobody signs up: rows are made by an operator or by the configuration file.

create table officer (
  id text constraint officer_pk primary key,
  name text not null,
  email text not null constraint officer_email_unique unique,
  email_verified boolean not null default false,
  image text,
  role text not null constraint officer_role_known
    check (role in ('admin-medsos', 'admin-pusat', 'admin-agency', 'team-lead', 'division-head', 'operator')),
  agency_id text constraint officer_agency references agency,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint officer_agency_by_role check ((role = 'admin-agency') = (agency_id is not null))
);

create table officer_session (
  id text constraint officer_session_pk primary key,
  token text not null constraint officer_session_token_unique unique,
  user_id text not null constraint officer_session_officer references officer on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index officer_session_user_idx on officer_session (user_id);

create table officer_credential (
  id text constraint officer_credential_pk primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null constraint officer_credential_officer references officer on delete cascade,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint officer_credential_account_unique unique (provider_id, account_id)
);
create index officer_credential_user_idx on officer_credential (user_id);

create table officer_verification (
  id text constraint officer_verification_pk primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index officer_verification_identifier_idx on officer_verification (identifier);
