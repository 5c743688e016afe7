-- One message may hold matters of several agencies: each goes on as a case of its own while the message stays with the first one, its parent. The
-- child names its parent in the log; here it is a column, so that a case finds its children. The words of a child are a row of their own, which
-- remembers the message that they were quoted from. No case has children yet.
alter table complaint add column parent_id uuid;
create index complaint_parent_idx on complaint (parent_id, opened_at, id) where parent_id is not null;
alter table message add column quoted_id uuid;
create index message_quoted_idx on message (quoted_id) where quoted_id is not null;
