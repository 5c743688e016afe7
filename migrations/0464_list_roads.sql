-- Whose a road is, or a part of it between two places, as the city keeps it, with where that is written. The first names are added at a start,
-- of which nobody has said yet whose they are: a database that nobody used stays empty.
create table road (
  id text constraint road_pk primary key,
  name text not null,
  from_place text not null default '',
  to_place text not null default '',
  authority text not null default 'unknown',
  source text not null default ''
);
