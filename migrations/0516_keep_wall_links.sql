-- Links that open the wall display, which tells how the desk stands and nothing of anybody: of the token its digest is kept.
create table wall_link (
  id text constraint wall_link_pk primary key,
  token_hash bytea not null constraint wall_link_token_unique unique,
  place text not null,
  made_at timestamptz not null,
  made_by text not null,
  ended_at timestamptz,
  ended_by text
);
