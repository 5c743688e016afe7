-- What the settings declared at the last start, as keyed digests: a start that finds something else records what changed.

create table declared_setting (
  kind text not null,
  name text not null,
  digest bytea not null,
  constraint declared_setting_pk primary key (kind, name)
);
