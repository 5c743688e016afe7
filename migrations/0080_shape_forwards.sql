-- Cases go to systems of any shape: what else the officer filled in, who asked for it (the number of a register is recorded in their name),
-- and what is wrong with a number that came back and registered nothing. `status` may now be 'by-hand' and 'withdrawn' too.

alter table forward
  add column fields jsonb not null default '{}',
  add column asked_by jsonb,
  add column trouble text;
create index forward_waiting_idx on forward (created_at) where status in ('by-hand', 'rejected') or trouble is not null;
