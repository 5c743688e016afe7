-- What a week came to, as it was counted on the Monday after: kept as it was, so that what was sent on stays what it said. Somebody of the desk
-- writes a paragraph to it. Names nobody.
create table recap (
  -- The Monday with which the week began.
  day date constraint recap_pk primary key,
  made_at timestamptz not null,
  figures jsonb not null,
  analysis text not null default '',
  written_by text,
  written_at timestamptz
);
