-- Links that stand in a public reply, where nothing private exists, and what came by them: sealed, nobody's identity until an officer says so,
-- and gone with the decision, with the link, or with the case. Of a token its digest is kept.
create table public_link (
  token_hash bytea constraint public_link_pk primary key,
  complaint_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index public_link_complaint_idx on public_link (complaint_id);

create table identity_proposal (
  id uuid constraint identity_proposal_pk primary key,
  complaint_id uuid not null,
  sealed bytea not null,
  fields text[] not null,
  given_at timestamptz not null
);
create index identity_proposal_complaint_idx on identity_proposal (complaint_id);
