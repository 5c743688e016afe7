-- An operator has gone to a mail provider to give permission for one mailbox, and has not come back yet.
create table account_permission (
  state_hash bytea constraint account_permission_pk primary key,
  channel text not null,
  account_id text not null,
  officer_id text not null,
  -- Worth nothing without the code, which comes back in the officer's browser alone.
  verifier text not null,
  expires_at timestamptz not null
);
