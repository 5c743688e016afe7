-- What somebody of the city answered in a platform's own app: it stands in the case, so that nobody answers again.
-- Of what we sent ourselves the echo may come before our record of it: screens leave out what the outbox knows by then.
create table outside_answer (
  channel text not null,
  account_id text not null,
  external_id text not null,
  id uuid not null constraint outside_answer_id_unique unique,
  complaint_id uuid not null,
  visibility text not null,
  text text not null,
  said_at timestamptz not null,
  constraint outside_answer_pk primary key (channel, account_id, external_id)
);
create index outside_answer_complaint_idx on outside_answer (complaint_id);
