-- Who at the desk looks after a case. Beside the roles whose turn it is, `turn` names the officer who holds it, in the place of those whose
-- next act they can do themselves: lists and counts compare as before. Cases of before are held by nobody.

alter table complaint
  add column held_by text,
  add column held_at timestamptz;
create index complaint_held_idx on complaint (held_by, priority, due_at, last_message_at desc, id) where held_by is not null;

-- What is told to one officer alone.
alter table notice add column user_id text;
