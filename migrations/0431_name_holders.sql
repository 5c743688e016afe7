-- Who has a case, since when, and by when an agency should be done with it in its own time, beside the step's promise. Open cases of before
-- are told at the next start who has them (standing_version), and since when from the next time that they change hands.

alter table complaint
  add column stands_with text,
  add column stands_since timestamptz,
  add column own_due_at timestamptz;

update complaint set standing_version = null where status <> 'closed';
