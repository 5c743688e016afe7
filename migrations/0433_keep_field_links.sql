-- Links by which somebody without an account works on one case for an agency: of the token its digest is kept, and what they are to do in the
-- words of the officer who made it. Until when a link serves, and who took it back, the case's log says.

create table field_link (
  id uuid constraint field_link_pk primary key,
  token_hash bytea not null constraint field_link_token_unique unique,
  complaint_id uuid not null,
  agency_id text not null,
  task text not null,
  made_by text not null,
  made_at timestamptz not null
);
create index field_link_complaint_idx on field_link (complaint_id);
