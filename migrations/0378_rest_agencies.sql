-- An agency may rest (no new case is disposed to it) and end. Its row stays in either: cases and the record name it for ever.
alter table agency
  add column resting_at timestamptz,
  add column ended_at timestamptz;
