-- What was called for ends by what happens to its case, and a warning by its own moment. Each look read every matter that had not ended together with
-- its case, also of cases to which nothing had happened: thousands where many are open, every few seconds. Now a look reads those that are due to be
-- looked at, and those of cases to which something happened since the look before.
-- A constant default stands beside the rows, not in them: no row is written here, and all that were open count as due once.

-- When it is to be looked at whatever happens to its case; null where only that can end it.
alter table alert_matter add column look_at timestamptz default '-infinity';
create index alert_matter_look_idx on alert_matter (look_at) where settled_at is null and look_at is not null;

-- How far in the log all was looked at: a row or none, and none means that nothing was.
create table alert_look (
  only_row boolean not null default true constraint alert_look_pk primary key constraint alert_look_only_row check (only_row),
  seq bigint not null
);
