-- What everybody is told of a month that is over: made once, fit to be read by everybody, and never made again, so that nobody learns of a
-- single case by comparing what was told on two days.

create table published_month (
  month text constraint published_month_pk primary key,
  published_at timestamptz not null,
  body jsonb not null
);
