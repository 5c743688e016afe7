-- Whether an answer waits to be approved, as lists show and count it: beside the state of the case, which no list needs to open. Cases in which
-- one may wait already are brought up to date by the program at its start, as after every change of what lists compare with.
alter table complaint add column draft_waits boolean not null default false;
create index complaint_draft_waits_idx on complaint (id) where draft_waits;
update complaint set standing_version = null where status = 'coordination';
update sealed_complaint set standing_version = null where status = 'coordination';
