-- Some platforms do not tell with a message who wrote it: they are asked once per person, and when is kept here.
alter table reporter_handle add column name_asked_at timestamptz;
create index reporter_handle_nameless_idx on reporter_handle (channel, account_id)
  where name is null and handle is null and name_asked_at is null;
