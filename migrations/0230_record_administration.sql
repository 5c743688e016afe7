-- Administrative acts (officers, accounts, templates, partners, keys) are events of a log of their own, chained as the cases' log is.
-- The chain gets keys: `chain_key` holds them sealed, `key_version` says under which the next link is made; 0 is none.

create table chain_key (
  version integer constraint chain_key_pk primary key,
  sealed bytea not null,
  made_at timestamptz not null default now()
);

alter table log_head add column key_version integer not null default 0;

create table administrative_head (
  only_row boolean primary key default true constraint administrative_head_only_row check (only_row),
  seq bigint not null,
  hash bytea not null,
  key_version integer not null default 0
);
insert into administrative_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

create table administrative_event (
  seq bigint constraint administrative_event_pk primary key,
  event_id uuid not null constraint administrative_event_id_unique unique,
  type text not null,
  -- The bytes that were hashed, as they were.
  body text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  hash bytea not null
);
create trigger administrative_event_append_only before update or delete or truncate on administrative_event
  for each statement execute function refuse_change();
