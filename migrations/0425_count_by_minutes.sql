-- Of the hour that runs now cases were counted one by one: thousands, where many came together. Their clocks are counted by the minute as well, so
-- that those of one minute are left. And a case knows itself whether somebody must tell its reporter by hand: a thousand such cases
-- were a thousand looks into two tables for each count and each list.

create table case_count_minute (
  agency_id text not null,
  status text not null,
  turn text[] not null,
  due_minute timestamptz not null,
  near_minute timestamptz,
  cases integer not null,
  added boolean not null default true
);
create index case_count_minute_due_idx on case_count_minute (agency_id, due_minute);
create index case_count_minute_near_idx on case_count_minute (agency_id, near_minute) where near_minute is not null;
create index case_count_minute_added_idx on case_count_minute (agency_id) where added;

create or replace function case_count_add(agency text, status text, priority smallint, turn text[], due_at timestamptz, near_at timestamptz,
  cases integer) returns void language sql as $$
  insert into case_count
  select agency, status, priority, turn, date_trunc('hour', due_at, 'UTC'), date_trunc('hour', near_at, 'UTC'), cases where priority < 2;
  insert into case_count_minute (agency_id, status, turn, due_minute, near_minute, cases)
  select agency, status, turn, date_trunc('minute', due_at, 'UTC'), date_trunc('minute', near_at, 'UTC'), cases
  where priority = 0 and due_at is not null;
$$;

insert into case_count_minute
select '', status, turn, date_trunc('minute', due_at, 'UTC'), date_trunc('minute', near_at, 'UTC'), count(*), false from complaint
where priority = 0 and due_at is not null group by 1, 2, 3, 4, 5;
insert into case_count_minute
select agency_id, status, turn, date_trunc('minute', due_at, 'UTC'), date_trunc('minute', near_at, 'UTC'), count(*), false from complaint_agency
where priority = 0 and due_at is not null and part <> 'former' group by 1, 2, 3, 4, 5;

create index complaint_agency_near_idx on complaint_agency (agency_id, near_at) include (due_at, status, turn)
  where priority = 0 and near_at is not null and part <> 'former';

alter table complaint add column by_hand boolean not null default false;
update complaint set by_hand = true where id in (select complaint_id from outbox where status = 'by-hand');
create index complaint_by_hand_idx on complaint (priority, due_at, last_message_at desc, id) include (near_at, turn) where by_hand;

create function outbox_by_hand() returns trigger language plpgsql as $$
begin
  -- Who waits here looks at what the one before has left.
  perform 1 from complaint c where c.id in (old.complaint_id, new.complaint_id) order by c.id for no key update;
  update complaint c set by_hand = not c.by_hand
    where c.id in (old.complaint_id, new.complaint_id)
      and c.by_hand <> exists (select 1 from outbox o where o.complaint_id = c.id and o.status = 'by-hand');
  return null;
end $$;
create trigger outbox_by_hand_new after insert on outbox for each row when (new.status = 'by-hand') execute function outbox_by_hand();
create trigger outbox_by_hand_gone after delete on outbox for each row when (old.status = 'by-hand') execute function outbox_by_hand();
create trigger outbox_by_hand after update on outbox for each row
  when ((old.status = 'by-hand') <> (new.status = 'by-hand') or (new.status = 'by-hand' and old.complaint_id <> new.complaint_id))
  execute function outbox_by_hand();
