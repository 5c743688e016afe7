-- Versions of procedures that the city enacted beside those that are brought along: the numbers of each, from when new cases begin under it, and by
-- which ground. No row is changed or goes, for cases run under it; one that was taken back before its day says so.
create table sop_version (
  key text constraint sop_version_pk primary key,
  family text not null,
  version integer not null,
  numbers jsonb not null,
  enacted_from timestamptz not null,
  ground text not null,
  chosen_by text not null,
  chosen_at timestamptz not null,
  withdrawn_at timestamptz,
  constraint sop_version_once unique (family, version)
);
