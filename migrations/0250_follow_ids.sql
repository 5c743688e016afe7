-- Platforms know one person under several ids, change them, and give what somebody gave up to somebody else.
-- A handle is one id of a reporter; of a passing one, as a telephone number, another person may come to be the holder.
alter table reporter_handle add column passing boolean not null default false;
update reporter_handle set passing = true where channel = 'whatsapp' and external_id ~ '^\d+$';

-- What was written before `given_up_at` is of whoever goes by `became` now; without that nobody knows whom it leads to.
create table given_up_id (
  channel text not null,
  account_id text not null,
  external_id text not null,
  given_up_at timestamptz not null,
  became text,
  constraint given_up_id_pk primary key (channel, account_id, external_id, given_up_at)
);

-- A conversation keeps the key under which it began, whatever its people are called since.
create table thread_alias (
  channel text not null,
  account_id text not null,
  alias_key text not null,
  thread_key text not null,
  constraint thread_alias_pk primary key (channel, account_id, alias_key)
);

-- Two reporters whom their platform says to be one person.
create table reporter_same (
  reporter_id uuid not null constraint reporter_same_reporter references reporter,
  other_reporter_id uuid not null constraint reporter_same_other references reporter,
  constraint reporter_same_pk primary key (reporter_id, other_reporter_id),
  constraint reporter_same_two check (reporter_id <> other_reporter_id)
);
create index reporter_same_other_idx on reporter_same (other_reporter_id);

-- Everybody who is the same person as this reporter, by an officer's hand or by the platform's word, this one among them.
create or replace function person_of(reporter uuid) returns setof uuid language sql stable as $$
  with recursive bond (one, other) as not materialized (
    select reporter_id, other_reporter_id from reporter_join where separated_at is null
    union all select other_reporter_id, reporter_id from reporter_join where separated_at is null
    union all select reporter_id, other_reporter_id from reporter_same
    union all select other_reporter_id, reporter_id from reporter_same),
  person (id) as (
    select reporter
    union
    select b.other from person p join bond b on b.one = p.id)
  select id from person
$$;
