-- The citizen's pages: failed look-ups of a case are counted across processes, so that a code cannot be guessed,
-- and an identity link is claimed while its form is being stored, so that a double press stores it once.

create table track_attempt (
  -- 'ip:' and a digest of the address, or 'number:' and the case number; rows live one day.
  subject text not null,
  at timestamptz not null
);
create index track_attempt_subject_idx on track_attempt (subject, at);

alter table identity_request add column claimed_until timestamptz;
