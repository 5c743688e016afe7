-- Acts whose words leave some seconds after they were sent, so that whoever sent them can take them back. A row goes as soon as its act is done or
-- called back; one that could not be done any more stays, for its sender alone, until they took notice or some days have passed.
create table held_act (
  id uuid constraint held_act_pk primary key,
  complaint_id uuid not null,
  user_id text not null,
  form_key text not null,
  by_whom jsonb not null,
  -- Not jsonb: what is sent again is told by its letters.
  act json not null,
  held_at timestamptz not null,
  not_before timestamptz not null,
  releasing_at timestamptz,
  refusal text,
  constraint held_act_form_unique unique (user_id, form_key)
);
create index held_act_due_idx on held_act (not_before) where refusal is null;
create index held_act_complaint_idx on held_act (complaint_id);
