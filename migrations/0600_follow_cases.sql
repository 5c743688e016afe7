-- Whoever wants to hear how a case goes on, at an address that they proved: the reporter beside the channel by which they came, or anybody
-- of a case that an officer made public. Nobody followed one before this version.

create table case_follow (
  id uuid constraint case_follow_pk primary key,
  complaint_id uuid not null,
  way text not null constraint case_follow_way_known check (way in ('email', 'push')),
  -- By the page that only the reporter opens; else it may be told what everybody may read, and no more.
  own boolean not null,
  sealed_address bytea not null,
  -- Under a key of the installation: the same address is known again, and cannot be found by trying.
  address_hash bytea not null,
  language text not null constraint case_follow_language_known check (language in ('id', 'en')),
  asked_at timestamptz not null,
  verified_at timestamptz,
  -- Up to which version of the case they were told.
  told_version integer not null,
  constraint case_follow_once unique (complaint_id, address_hash)
);
create index case_follow_address_idx on case_follow (address_hash);
create index case_follow_unproven_idx on case_follow (asked_at) where verified_at is null;

-- What goes to them, each once: the letter that proves the address, and what happened between two versions of the case.
create table follow_letter (
  id uuid constraint follow_letter_pk primary key,
  follow_id uuid not null constraint follow_letter_of_follow references case_follow on delete cascade,
  kind text not null constraint follow_letter_kind_known check (kind in ('confirm', 'news')),
  after_version integer not null,
  upto_version integer not null,
  -- unknown: it had begun to leave when the connection or the program ended.
  status text not null default 'waiting'
    constraint follow_letter_status_known check (status in ('waiting', 'sending', 'sent', 'refused', 'unknown', 'skipped')),
  reason text,
  account_id text,
  external_id text,
  at timestamptz not null,
  not_before timestamptz not null,
  attempts integer not null default 0,
  leased_until timestamptz,
  constraint follow_letter_once unique (follow_id, kind, upto_version)
);
create index follow_letter_open_idx on follow_letter (not_before) where status in ('waiting', 'sending');
create index follow_letter_external_idx on follow_letter (external_id) where external_id is not null;
