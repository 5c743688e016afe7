-- What somebody has typed into the city's own form and not sent, so that the way back works, pictures need no script, and a form left in the
-- middle can be gone on with for a day. It is locked under a key that stands in their browser alone: neither this database nor the secret key
-- of the installation opens it, and no change of keys concerns it. Once it was sent only which case it became is left, for whoever sends it again.
create table report_draft (
  -- A digest of the key.
  id text not null constraint report_draft_pk primary key,
  form_key uuid not null,
  locked bytea,
  complaint_id uuid,
  saved_at timestamptz not null
);
create index report_draft_saved_idx on report_draft (saved_at);
create table report_draft_picture (
  id uuid not null constraint report_draft_picture_pk primary key,
  draft_id text not null constraint report_draft_picture_draft_fk references report_draft (id) on delete cascade,
  place smallint not null,
  content_type text not null,
  byte_length integer not null,
  locked bytea not null
);
create index report_draft_picture_draft_idx on report_draft_picture (draft_id);
