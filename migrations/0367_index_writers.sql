-- Of whom a text must hide what, and which cases somebody's words tell of, is asked by who wrote: without these every question read all rows.
create index message_reporter_idx on message (reporter_id, sent_at desc);
create index identity_reporter_idx on identity (reporter_id);
