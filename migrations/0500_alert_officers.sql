-- Whom the program told of what, and when. A matter is what somebody must look at: a promise that runs out, a danger, a crowd. It walks from
-- person to person until one of them takes it, or until it is settled. Notices of before were rung by the bell, and alert nobody now.

create table alert_matter (
  key text constraint alert_matter_pk primary key,
  what text not null,
  complaint_id uuid,
  -- The rung: whose it is to look.
  role text not null,
  agency_id text,
  step text,
  due_at timestamptz,
  urgency text not null,
  -- How many groups of people were told, and when the next is; null once nobody is left.
  waves integer not null default 0,
  opened_at timestamptz not null,
  next_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by text,
  -- Nobody needs to look any more: the step was done, the case has ended.
  settled_at timestamptz
);
create index alert_matter_next_idx on alert_matter (next_at) where next_at is not null and acknowledged_at is null and settled_at is null;
create index alert_matter_open_idx on alert_matter (complaint_id) where settled_at is null;
create index alert_matter_case_idx on alert_matter (complaint_id);

create table alert (
  id bigint generated always as identity constraint alert_pk primary key,
  key text not null constraint alert_key_unique unique,
  matter text constraint alert_of_matter references alert_matter,
  user_id text not null,
  -- Who is away, where somebody is told in their place.
  instead_of text,
  what text not null,
  complaint_id uuid,
  agency_id text,
  due_at timestamptz,
  urgency text not null constraint alert_urgency_known check (urgency in ('danger', 'now', 'digest')),
  at timestamptz not null,
  not_before timestamptz,
  -- Goes out within this other one, which counts it.
  told_with bigint constraint alert_told_with references alert,
  -- Numbers that it tells, where it is about more than one case.
  details jsonb,
  acknowledged_at timestamptz,
  acknowledged_by text,
  -- Settled, or taken by somebody else: what was not sent yet stays unsent.
  stopped_at timestamptz
);
create index alert_user_idx on alert (user_id, what, not_before);
create index alert_case_idx on alert (complaint_id) where complaint_id is not null;
create index alert_matter_idx on alert (matter) where matter is not null;
create index alert_within_idx on alert (told_with) where told_with is not null;
create index alert_unsent_idx on alert (not_before) where told_with is null and stopped_at is null and acknowledged_at is null;

-- What the alerts have not looked at yet. Notices of before count as looked at.
alter table notice add column considered_at timestamptz default now();
alter table notice alter column considered_at drop default;
create index notice_unconsidered_idx on notice (id) where considered_at is null;
