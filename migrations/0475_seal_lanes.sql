-- Sensitive lanes. A case that is in one does not stand in `complaint` at all: its row moves to `sealed_complaint`, so that whatever reads
-- `complaint`, today's queries and tomorrow's, cannot come upon it. `every_complaint` is both of them, for what carries cases on without showing
-- them, and for screens that hold the right. No case is in a lane yet.

create table every_complaint (like complaint including defaults);
create table sealed_complaint (like complaint including defaults);
alter table every_complaint add column lane text;
alter table sealed_complaint add column lane text not null;
alter table complaint add column lane text;
alter table complaint inherit every_complaint;
alter table sealed_complaint inherit every_complaint;
alter table complaint add constraint complaint_unsealed check (lane is null);
alter table sealed_complaint
  add constraint sealed_complaint_pk primary key (id),
  add constraint sealed_complaint_number_unique unique (number);
create index sealed_complaint_wake_idx on sealed_complaint (wake_at) where wake_at is not null;
create index sealed_complaint_reporter_idx on sealed_complaint (reporter_id);
create index sealed_complaint_lane_idx on sealed_complaint (lane, priority, due_at, last_message_at desc, id);

-- A column that a later migration gives `complaint` is given to the others by the program once it has applied the migrations.
create function complaint_columns_follow() returns void language plpgsql as $$
declare one record;
begin
  for one in
    select a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      case when a.attnotnull then 'not null' else '' end as needed,
      coalesce('default ' || pg_get_expr(d.adbin, d.adrelid), '') as usual
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = 'complaint'::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and not exists (select from pg_attribute p
        where p.attrelid = 'every_complaint'::regclass and p.attname = a.attname and not p.attisdropped)
    order by a.attnum
  loop
    execute format('alter table every_complaint add column %I %s %s %s', one.name, one.type, one.usual, one.needed);
  end loop;
end $$;

-- Who sees a lane: appointed by one, confirmed by another. Rows stay, so that the record can name them.
create table lane_seat (
  id uuid constraint lane_seat_pk primary key,
  lane text not null,
  officer_id text not null,
  appointed_at timestamptz not null,
  appointed_by text not null,
  confirmed_at timestamptz,
  confirmed_by text,
  ended_at timestamptz,
  ended_by text,
  constraint lane_seat_two_people check (confirmed_by <> appointed_by)
);
create unique index lane_seat_current_idx on lane_seat (lane, officer_id) where ended_at is null;
create index lane_seat_officer_idx on lane_seat (officer_id) where ended_at is null;
