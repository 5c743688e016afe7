-- Which days are holidays, and the calendars by which working time is counted, as the desk keeps them: rows of texts, with their history beside
-- those of other lists. What the program brings along is added at a start. What was promised by them before stands in the log and never moves.
create table holiday (
  -- Its date.
  id text constraint holiday_pk primary key constraint holiday_id_date check (id ~ '^20\d\d-\d\d-\d\d$'),
  name text not null,
  kind text not null constraint holiday_kind_known check (kind in ('national', 'joint-leave', 'none')),
  decree text not null
);

-- Usual hours of every week, or with part_of other hours of that calendar from a date to another.
create table calendar (
  id text constraint calendar_pk primary key,
  part_of text not null default '',
  name text not null,
  from_date text not null default '',
  to_date text not null default '',
  zone text not null default 'WIB' constraint calendar_zone_known check (zone in ('WIB', 'WITA', 'WIT')),
  sunday text not null default '',
  monday text not null default '',
  tuesday text not null default '',
  wednesday text not null default '',
  thursday text not null default '',
  friday text not null default '',
  saturday text not null default '',
  joint_leave text not null default 'closed' constraint calendar_joint_leave_known check (joint_leave in ('closed', 'worked')),
  own_days text not null default '',
  source text not null default ''
);
