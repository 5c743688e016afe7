-- Accounts whose messages become no case for a while, since what they wrote was spam or abuse. Nothing they write is lost: it is set aside
-- and counted, and the block ends by itself, or by a decider's hand. `case_number`: of the case that was judged so.
create table blocked_writer (
  id text constraint blocked_writer_pk primary key,
  channel text not null,
  account_id text not null,
  external_id text not null,
  reporter_id uuid not null,
  case_number text not null,
  reason text not null,
  appeal text not null default '',
  blocked_at timestamptz not null,
  blocked_by text not null,
  until_at timestamptz not null,
  lifted_at timestamptz,
  lifted_by text
);
create index blocked_writer_until_idx on blocked_writer (until_at) where lifted_at is null;
create index blocked_writer_reporter_idx on blocked_writer (reporter_id);
