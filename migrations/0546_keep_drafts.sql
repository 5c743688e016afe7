-- What officers have typed into the form of an act and not sent: each person's own, one a case and act. A draft is gone with its act, when its
-- person throws it away, and with whoever is erased. The revision grows with every write of any draft, so that no older one counts over a newer.
create sequence act_draft_revision as integer;
create table act_draft (
  revision integer not null constraint act_draft_pk primary key default nextval('act_draft_revision'),
  complaint_id uuid not null,
  user_id text not null,
  act text not null,
  typed json not null,
  saved_at timestamptz not null,
  -- Its words are about to leave, and come back from there when they are called back.
  held_id uuid
);
create unique index act_draft_open_idx on act_draft (complaint_id, user_id, act) where held_id is null;
create index act_draft_held_idx on act_draft (held_id) where held_id is not null;
create index act_draft_saved_idx on act_draft (saved_at);
