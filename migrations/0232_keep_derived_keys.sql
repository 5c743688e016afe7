-- Keys of what was handed out (tracking codes, callers' ids, names of letters, cookies): made once, sealed, so that they outlive SECRET_KEY.

create table kept_key (
  purpose text constraint kept_key_pk primary key,
  sealed bytea not null,
  made_at timestamptz not null default now()
);
