-- Whom notes of a case call to look, one row an officer and case: their list of cases that name them, and whether they opened it since. The note
-- itself names them in the log; that they opened the case is theirs alone and no event. No case is named by a foreign key: it stands in one of two
-- tables, and goes from one to the other.
create table mention (
  user_id text not null,
  complaint_id uuid not null,
  at timestamptz not null,
  opened_at timestamptz,
  constraint mention_pk primary key (user_id, complaint_id)
);
create index mention_unread_idx on mention (user_id) where opened_at is null;
