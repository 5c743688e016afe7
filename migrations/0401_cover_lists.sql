-- What lists sort and count by stands whole in the indexes of running clocks: their rows lie anywhere among those of all the years, and
-- reading a thousand of them for one page or one number cost more than all the rest of it.
drop index complaint_near_idx;
create index complaint_near_idx on complaint using gist (tstzrange(near_at, greatest(near_at, due_at), '[]'))
  include (near_at, due_at, last_message_at, id, status, turn, priority) where near_at is not null and priority = 0;
drop index complaint_near_at_idx;
create index complaint_near_at_idx on complaint (near_at) include (due_at, status, turn, priority) where near_at is not null and priority = 0;
create index complaint_due_idx on complaint (due_at) include (near_at, status, turn, priority) where priority = 0;
-- An index alone is read only while its rows are known to be seen by everybody: a few changed ones among millions must not wait for a fifth of them.
alter table complaint set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000,
  autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 1000);
