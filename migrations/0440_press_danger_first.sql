-- What is pressing stands first in every list: priority counts on below 0 (-3 danger whose clock stands still, -2 danger, -1 high), so that the
-- order and its indexes stay as they are. From -2 to 0 a clock runs; indexes and counts of running clocks say so now. Cases of before are normal.

alter table complaint
  add column level text not null default 'normal',
  add column danger_suspected boolean not null default false;

drop index complaint_near_idx;
create index complaint_near_idx on complaint using gist (tstzrange(near_at, greatest(near_at, due_at), '[]'))
  include (near_at, due_at, last_message_at, id, status, turn, priority) where near_at is not null and priority between -2 and 0;
drop index complaint_near_at_idx;
create index complaint_near_at_idx on complaint (near_at) include (due_at, status, turn, priority)
  where near_at is not null and priority between -2 and 0;
drop index complaint_due_idx;
create index complaint_due_idx on complaint (due_at) include (near_at, status, turn, priority) where priority between -2 and 0;
drop index complaint_agency_near_idx;
create index complaint_agency_near_idx on complaint_agency (agency_id, near_at) include (due_at, status, turn)
  where priority between -2 and 0 and near_at is not null and part <> 'former';

create or replace function case_count_add(agency text, status text, priority smallint, turn text[], due_at timestamptz, near_at timestamptz,
  cases integer) returns void language sql as $$
  insert into case_count
  select agency, status, priority, turn, date_trunc('hour', due_at, 'UTC'), date_trunc('hour', near_at, 'UTC'), cases where priority < 2;
  insert into case_count_minute (agency_id, status, turn, due_minute, near_minute, cases)
  select agency, status, turn, date_trunc('minute', due_at, 'UTC'), date_trunc('minute', near_at, 'UTC'), cases
  where priority between -2 and 0 and due_at is not null;
$$;
