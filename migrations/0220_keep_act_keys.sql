-- A form that is sent twice is one act. Its key, made when the form was opened, is kept in the transaction of what it caused, with
-- a digest of what was asked, so that the repeat is answered with the first one's outcome and another wish under the same key is not.
create table act_key (
  user_id text not null,
  key text not null,
  digest bytea not null,
  outcome jsonb,
  at timestamptz not null,
  constraint act_key_pk primary key (user_id, key)
);
create index act_key_at_idx on act_key (at);
