-- Views of the list of cases that are kept under a name: one row for each officer, and one, of nobody, for the whole desk. All of an owner's views
-- are changed together, so that their order is what somebody saw; `version` tells a change that was made of an older state.
create table list_views (
  owner text constraint list_views_pk primary key,
  version integer not null,
  views jsonb not null
);
