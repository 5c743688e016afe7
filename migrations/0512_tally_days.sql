-- What each day that is over came to, so that a leader's screen need not go through all facts of a quarter of a year. Made from case_fact and
-- step_fact alone, by a job (db/figures/tally.ts). A day is read from here while it stands in fact_day_made and nowhere in fact_day_changed: whoever
-- changes a fact of a day says so in the same transaction, and the job takes that away before it counts.

create table case_day (
  day date not null,
  told_apart text not null,
  key text,
  opened int not null,
  ended int not null,
  told int not null,
  reopened int not null,
  answered int not null,
  kept int not null,
  broken int not null,
  r1 int not null,
  r2 int not null,
  r3 int not null,
  r4 int not null,
  r5 int not null
);
create index case_day_told_idx on case_day (told_apart, day);
create index case_day_idx on case_day (day);

create table share_day (
  day date not null,
  told_apart text not null,
  key text,
  n int not null,
  late int not null
);
create index share_day_told_idx on share_day (told_apart, day);
create index share_day_idx on share_day (day);

create table fact_day_made (day date constraint fact_day_made_pk primary key);

-- Rows are only ever added by writers, so that none of them waits for another.
create table fact_day_changed (
  id bigint generated always as identity constraint fact_day_changed_pk primary key,
  day date not null
);
create index fact_day_changed_idx on fact_day_changed (day);

create function fact_day_changes(moments timestamptz[]) returns void language sql as $$
  insert into fact_day_changed (day)
  select distinct (moment at time zone 'Asia/Jakarta')::date from unnest(moments) moment where moment is not null
$$;

create function step_fact_came() returns trigger language plpgsql as $$
begin
  perform fact_day_changes(array(select decided_at from fresh));
  return null;
end $$;
create function step_fact_went() returns trigger language plpgsql as $$
begin
  perform fact_day_changes(array(select decided_at from gone));
  return null;
end $$;
create function step_fact_changed() returns trigger language plpgsql as $$
begin
  perform fact_day_changes(array(
    select unnest(array[o.decided_at, n.decided_at]) from gone o join fresh n using (complaint_id, what, turn)
    where row(o.*) is distinct from row(n.*)));
  return null;
end $$;
create trigger step_fact_came after insert on step_fact referencing new table as fresh
  for each statement execute function step_fact_came();
create trigger step_fact_went after delete on step_fact referencing old table as gone
  for each statement execute function step_fact_went();
create trigger step_fact_changed after update on step_fact referencing old table as gone new table as fresh
  for each statement execute function step_fact_changed();

create function case_fact_came() returns trigger language plpgsql as $$
begin
  perform fact_day_changes(array(select unnest(array[reported_at, told_at, ended_at, rated_at]) from fresh));
  return null;
end $$;
create function case_fact_went() returns trigger language plpgsql as $$
begin
  perform fact_day_changes(array(select unnest(array[reported_at, told_at, ended_at, rated_at]) from gone));
  return null;
end $$;
-- That a case ends says nothing new of the day on which it was reported.
create function case_fact_changed() returns trigger language plpgsql as $$
begin
  perform fact_day_changes(array(
    select moment.at from gone o join fresh n using (complaint_id)
    cross join lateral (select (o.kind, o.sealed, o.channel, o.category_id, o.kelurahan, o.lead_agency_id)
      is distinct from (n.kind, n.sealed, n.channel, n.category_id, n.kelurahan, n.lead_agency_id) as moved) side
    cross join lateral (values
      (side.moved or o.reported_at <> n.reported_at, o.reported_at, n.reported_at),
      (side.moved or o.ended_at is distinct from n.ended_at, o.ended_at, n.ended_at),
      (side.moved or (o.told_at, o.reopened, o.rating) is distinct from (n.told_at, n.reopened, n.rating), o.told_at, n.told_at),
      (side.moved or (o.rated_at, o.rating) is distinct from (n.rated_at, n.rating), o.rated_at, n.rated_at)
    ) one (changed, was, "is")
    cross join lateral unnest(array[one.was, one."is"]) moment (at)
    where one.changed));
  return null;
end $$;
create trigger case_fact_came after insert on case_fact referencing new table as fresh
  for each statement execute function case_fact_came();
create trigger case_fact_went after delete on case_fact referencing old table as gone
  for each statement execute function case_fact_went();
create trigger case_fact_changed after update on case_fact referencing old table as gone new table as fresh
  for each statement execute function case_fact_changed();

-- How long agencies took is told on every leader's screen.
create index step_fact_held_idx on step_fact (decided_at) where what = 'holder' and holder = 'agency' and decided_at is not null;
