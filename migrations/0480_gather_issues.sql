-- Many posts about one matter stand under one issue. Which cases belong to it the log of each case says, and the program projects it into the
-- row of the case; what is kept here is the issue's own: its name, the words approved for all who asked, and what became of them one by one.
create table issue (
  id text constraint issue_pk primary key,
  title text not null,
  opened_at timestamptz not null,
  opened_by text not null,
  ended_at timestamptz
);
create index issue_open_idx on issue (opened_at desc, id) where ended_at is null;

alter table complaint add column issue_id text;
create index complaint_issue_idx on complaint (issue_id, reported_at, id) where issue_id is not null;

-- Several wordings of one meaning, so that a platform does not take the same words over and over for spam. Approved ones are never changed.
create table issue_statement (
  id text constraint issue_statement_pk primary key,
  issue_id text not null constraint issue_statement_issue_fk references issue (id),
  kind text not null,
  wordings text[] not null,
  written_at timestamptz not null,
  written_by text not null,
  approved_at timestamptz,
  approved_by text
);
create index issue_statement_issue_idx on issue_statement (issue_id, written_at desc, id);

-- One row for each case that a statement is meant for, with the very words that were looked at before. `version`: of the case's event that
-- sent them. Each is worked on by itself; the case remembers what it was told, so that nothing goes out twice.
create table issue_recipient (
  statement_id text not null constraint issue_recipient_statement_fk references issue_statement (id),
  complaint_id uuid not null,
  text text not null,
  asked_at timestamptz not null,
  asked_by text not null,
  asked_role text not null,
  status text not null default 'waiting',
  refusal text,
  version integer,
  attempts integer not null default 0,
  not_before timestamptz not null,
  leased_until timestamptz,
  constraint issue_recipient_pk primary key (statement_id, complaint_id)
);
create index issue_recipient_due_idx on issue_recipient (not_before) where status = 'waiting';
create index issue_recipient_case_idx on issue_recipient (complaint_id);
