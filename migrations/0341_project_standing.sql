-- What lists compare with instead of computing a rule of the procedure: whose turn it is, when the first warning falls and when the
-- deadline is near, and what comes first: 0 a clock runs, 1 it waits for the reporter, 2 closed. The defaults are those of closed cases,
-- which are most of the rows and need no rewriting; the open ones are filled at the next start from the state that they carry.

alter table complaint
  add column warn_at timestamptz,
  add column near_at timestamptz,
  add column turn text[] not null default '{}',
  add column priority smallint not null default 2,
  -- The version of the case at which these were computed: another one means that a program wrote that did not know them.
  add column standing_version integer;
