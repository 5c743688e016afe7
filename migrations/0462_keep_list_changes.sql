-- Who changed a row of a list that the desk keeps (agencies, categories, roads, templates and the like), when, and what stood in it before and
-- after. Holds no secret and no reporter. Rows of lists that changed before this have no history but the administrative record.
create table list_change (
  seq bigint generated always as identity constraint list_change_pk primary key,
  list text not null,
  row_id text not null,
  at timestamptz not null,
  -- By hand, out of a file, or as an earlier change taken back.
  how text not null,
  changed_by jsonb not null,
  -- Absent: it was not there before, or is gone.
  before jsonb,
  after jsonb
);
create index list_change_list_idx on list_change (list, seq desc);
create index list_change_row_idx on list_change (list, row_id, seq desc);
create trigger list_change_append_only before update or delete or truncate on list_change
  for each statement execute function refuse_change();
