-- Cases that other city systems take over: what was passed on to whom, what became of it there, and the news that came back.

create table forward (
  id uuid constraint forward_pk primary key,
  complaint_id uuid not null,
  number text not null,
  target_id text not null,
  service_code text not null,
  -- Written by an officer for the other system; nothing of the reporter is added.
  text text not null,
  status text not null default 'queued',
  attempts integer not null default 0,
  not_before timestamptz not null,
  leased_until timestamptz,
  -- An attempt whose end nobody knows began then: the other system is looked at before another one.
  uncertain_since timestamptz,
  detail text,
  external_id text,
  token text,
  their_status text,
  created_at timestamptz not null,
  settled_at timestamptz,
  pull_at timestamptz,
  pulled_to timestamptz,
  constraint forward_once unique (complaint_id, target_id)
);
create index forward_due_idx on forward (not_before) where status in ('queued', 'sending');
create index forward_pull_idx on forward (pull_at) where pull_at is not null;

create table forward_news (
  forward_id uuid not null constraint forward_news_forward references forward,
  update_id text not null,
  status text not null,
  text text not null,
  at timestamptz not null,
  constraint forward_news_pk primary key (forward_id, update_id)
);
