-- What everybody is told of a day that is over: counted once, a day after its end, made fit to be read by everybody, and never made again, so
-- that nobody learns of a single case by comparing what was told on two days. Days of a month that was told before them stay untold.

create table published_day (
  day date constraint published_day_pk primary key,
  published_at timestamptz not null,
  body jsonb not null
);
