-- What JSS exports say, beside our own register, so that both can be compared. No projection: `tanggap rebuild` leaves it alone.
-- Nothing of a reporter is in here.

-- One number is written with other capitals, blanks and dashes by people and programs; compared is what is left without them.
create function upik_key(number text) returns text language sql immutable
  return regexp_replace(lower(number), '[^a-z0-9]', '', 'g');
create index register_entry_key_idx on register_entry (upik_key(upik_number));

create table jss_import (
  id uuid constraint jss_import_pk primary key,
  -- Of the file and of what its columns were taken for: the same one again changes nothing.
  digest bytea not null constraint jss_import_digest_unique unique,
  file_name text not null,
  imported_at timestamptz not null,
  imported_by text not null,
  -- Not everything that JSS holds of its days, so that nothing is missed in it.
  partial boolean not null,
  added integer not null,
  changed integer not null,
  known integer not null,
  faulty integer not null,
  -- Of the entries' own dates, and without any the file says of no number that JSS lacks it.
  first_date date,
  last_date date,
  -- Numbers that stood in rows which were not taken.
  faulty_keys text[] not null
);
create index jss_import_at_idx on jss_import (imported_at);

create table jss_entry (
  key text constraint jss_entry_pk primary key,
  -- As JSS writes it.
  number text not null,
  entry_date date,
  category text not null,
  matter text not null,
  status text not null,
  -- Whether JSS's word means that it is done; null where we do not know the word.
  done boolean,
  agency text not null,
  agency_id text,
  -- The case of ours that the row names.
  reference text,
  first_import_id uuid not null constraint jss_entry_first_import references jss_import,
  last_import_id uuid not null constraint jss_entry_last_import references jss_import,
  last_seen_at timestamptz not null
);
create index jss_entry_date_idx on jss_entry (entry_date desc nulls last, key);
create index jss_entry_reference_idx on jss_entry (reference) where reference is not null;

-- What a column's heading was taken for last time.
create table jss_column (heading text constraint jss_column_pk primary key, use text not null);

-- Differences that an officer looked at and set aside, with the reason; undone ones stay as history.
create table reconciliation_mark (
  id bigint generated always as identity constraint reconciliation_mark_pk primary key,
  list text not null,
  subject text not null,
  -- What differed then: when that changes, the mark no longer covers it.
  about text not null,
  reason text not null,
  marked_at timestamptz not null,
  marked_by text not null,
  undone_at timestamptz,
  undone_by text
);
create unique index reconciliation_mark_standing_idx on reconciliation_mark (list, subject) where undone_at is null;
