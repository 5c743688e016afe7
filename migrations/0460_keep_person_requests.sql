-- What people ask of the data that the desk holds of them (UU 27/2022): one row a request, with the day by which it is answered. What is erased
-- leaves no word behind: of an erased message its row stays, so that the record's digest finds a place and the platform's next telling of it is known.

create table person_request (
  id uuid constraint person_request_pk primary key,
  kind text not null constraint person_request_kind check (kind in ('access', 'correct', 'restrict', 'withdraw', 'erase')),
  complaint_id uuid not null,
  reporter_id uuid not null,
  via text not null constraint person_request_via check (via in ('desk', 'portal')),
  -- What they wrote about it themselves; gone with the person.
  words text not null default '',
  asked_at timestamptz not null,
  asked_by text,
  -- Erasing has none.
  due_at timestamptz,
  warned_at timestamptz,
  missed_at timestamptz,
  proposed_at timestamptz,
  proposed_by text,
  basis text,
  settled_at timestamptz,
  settled_by text,
  outcome text constraint person_request_outcome check (outcome in ('done', 'declined')),
  -- Why it was declined, or what was done.
  note text not null default ''
);
create index person_request_open_idx on person_request (due_at, asked_at) where settled_at is null;
create index person_request_settled_idx on person_request (settled_at desc) where settled_at is not null;
create index person_request_reporter_idx on person_request (reporter_id);

alter table message add column erased_at timestamptz;

-- Bytes that are nobody's any more, until the object store has let go of them.
create table doomed_object (
  object_key text constraint doomed_object_pk primary key,
  doomed_at timestamptz not null
);

-- From now on nothing of this person is opened for work, until it is lifted.
alter table reporter add column restricted_at timestamptz;
