-- What figures are counted from: a row for each case, and one for each promise in it, folded from the log by the program (core/figures) in the
-- transaction of the events. Rows of cases that an earlier version wrote are brought in by a job; `made_by` says by which definitions.

create table case_fact (
  complaint_id uuid constraint case_fact_pk primary key,
  made_by int not null,
  kind text not null,
  sealed boolean not null,
  sop text not null,
  channel text,
  category_id text,
  kelurahan text,
  lead_agency_id text,
  reported_at timestamptz not null,
  answered_at timestamptz,
  told_at timestamptz,
  ended_at timestamptz,
  end_reason text,
  reopened smallint not null,
  rating smallint,
  rated_at timestamptz
);
create index case_fact_reported_idx on case_fact (reported_at);
create index case_fact_told_idx on case_fact (told_at) where told_at is not null;
create index case_fact_ended_idx on case_fact (ended_at) where ended_at is not null;
create index case_fact_rated_idx on case_fact (rated_at) where rated_at is not null;

create table step_fact (
  complaint_id uuid not null,
  what text not null,
  turn smallint not null,
  step text,
  sop text not null,
  holder text,
  agency_id text,
  started_at timestamptz not null,
  due_at timestamptz not null,
  ended_at timestamptz,
  outcome text not null,
  decided_at timestamptz,
  own_ms bigint,
  wall_ms bigint,
  kind text not null,
  sealed boolean not null,
  channel text,
  category_id text,
  kelurahan text,
  lead_agency_id text,
  constraint step_fact_pk primary key (complaint_id, what, turn)
);
create index step_fact_decided_idx on step_fact (what, decided_at) where decided_at is not null;
