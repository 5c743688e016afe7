-- Guesses beyond what a window bears are let through one after another, ever more slowly, however many come together.
-- The subject is a digest; unlogged, since a lost pace harms nobody.

create unlogged table pace (
  subject bytea constraint pace_pk primary key,
  turns integer not null,
  next_at timestamptz not null
);
create index pace_next_idx on pace (next_at);
