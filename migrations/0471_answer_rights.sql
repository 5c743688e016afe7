-- What becomes of a request is told to whoever asked: a ground where it was declined, which fields were corrected, and that a restriction was
-- lifted and why. Notes of before were written for inside and stay there.

alter table person_request
  add column ground text,
  add column told boolean not null default false,
  add column corrected text[] not null default '{}',
  add column lifted_at timestamptz,
  add column lifted_by text,
  add column lift_reason text not null default '';

-- From now on nothing of this person is shown in public.
alter table reporter add column consent_withdrawn_at timestamptz;

-- The request by which this identity was corrected: the wrong one stays beside the right one.
alter table identity add column corrected_by uuid;
