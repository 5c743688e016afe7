-- One person may write under several accounts. An officer joins them by hand and can take it back: each row is one such join,
-- between the reporters of the two cases that the officer named, made anew from the log by `tanggap rebuild`. Nobody's account
-- moves, so that taking a join back leaves everything else as it was, in whatever order joins were made.
create table reporter_join (
  id uuid constraint reporter_join_pk primary key,
  reporter_id uuid not null,
  other_reporter_id uuid not null,
  number text not null,
  other_number text not null,
  joined_at timestamptz not null,
  joined_by text,
  separated_at timestamptz,
  constraint reporter_join_two check (reporter_id <> other_reporter_id)
);
create index reporter_join_reporter_idx on reporter_join (reporter_id) where separated_at is null;
create index reporter_join_other_idx on reporter_join (other_reporter_id) where separated_at is null;

-- Everybody who is the same person as this reporter, this one among them.
create function person_of(reporter uuid) returns setof uuid language sql stable as $$
  with recursive person (id) as (
    select reporter
    union
    select case when j.reporter_id = p.id then j.other_reporter_id else j.reporter_id end
    from person p join reporter_join j on j.separated_at is null and (j.reporter_id = p.id or j.other_reporter_id = p.id))
  select id from person
$$;
