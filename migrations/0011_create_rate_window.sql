-- How often somebody asked in a window of time, counted for all processes together.
-- The subject is a digest, so no address is kept; unlogged, since a lost count harms nobody.

create unlogged table rate_window (
  subject bytea constraint rate_window_pk primary key,
  hits integer not null,
  ends_at timestamptz not null
);
create index rate_window_ends_idx on rate_window (ends_at);
