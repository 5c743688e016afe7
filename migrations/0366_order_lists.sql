-- Lists are read along indexes of just their orders, and folders are counted from rows that are kept. What an agency's lists sort and filter
-- by stands beside its part in a case, since no index reaches from one table into another. Triggers keep all of it: they copy what the core
-- decided and the program projected, and know no rule.

create index complaint_open_idx on complaint (priority, due_at, last_message_at desc, id) where priority < 2;
create index complaint_open_status_idx on complaint (status, priority, due_at, last_message_at desc, id) where priority < 2;
create index complaint_closed_idx on complaint (last_message_at desc, id) where priority = 2;
create index complaint_turn_medsos_idx on complaint (priority, due_at, last_message_at desc, id) where turn @> '{admin-medsos}';
create index complaint_turn_pusat_idx on complaint (priority, due_at, last_message_at desc, id) where turn @> '{admin-pusat}';
create index complaint_turn_lead_idx on complaint (priority, due_at, last_message_at desc, id) where turn @> '{team-lead}';
create index complaint_turn_head_idx on complaint (priority, due_at, last_message_at desc, id) where turn @> '{division-head}';
-- Between its last warning and its deadline a case is near: which are so at a moment.
create index complaint_near_idx on complaint using gist (tstzrange(near_at, greatest(near_at, due_at), '[]')) where near_at is not null and priority = 0;
create index complaint_near_at_idx on complaint (near_at) where near_at is not null and priority = 0;

alter table complaint_agency
  add column status text not null default 'closed',
  add column priority smallint not null default 2,
  add column turn text[] not null default '{}',
  add column due_at timestamptz,
  add column near_at timestamptz,
  add column last_message_at timestamptz;
update complaint_agency a set status = c.status, priority = c.priority, turn = c.turn, due_at = c.due_at, near_at = c.near_at,
  last_message_at = c.last_message_at from complaint c where c.id = a.complaint_id;
create index complaint_agency_open_idx on complaint_agency (agency_id, priority, due_at, last_message_at desc, complaint_id)
  where priority < 2 and part <> 'former';
create index complaint_agency_status_idx on complaint_agency (agency_id, status, priority, due_at, last_message_at desc, complaint_id)
  where priority < 2 and part <> 'former';
create index complaint_agency_closed_idx on complaint_agency (agency_id, last_message_at desc, complaint_id)
  where priority = 2 and part <> 'former';

-- How many open cases stand where: by the hour in which they are due and near. Rows are only ever added, of one more or one less, so that no
-- writer waits for another; now and then they are added up. The rows of an agency are its own cases; '' are all.
create table case_count (
  agency_id text not null,
  status text not null,
  priority smallint not null,
  turn text[] not null,
  due_hour timestamptz,
  near_hour timestamptz,
  cases integer not null
);
create index case_count_agency_idx on case_count (agency_id) include (cases);

create function case_count_add(agency text, status text, priority smallint, turn text[], due_at timestamptz, near_at timestamptz, cases integer)
  returns void language sql as $$
  insert into case_count
  select agency, status, priority, turn, date_trunc('hour', due_at, 'UTC'), date_trunc('hour', near_at, 'UTC'), cases where priority < 2
$$;

create function complaint_listed() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform case_count_add('', old.status, old.priority, old.turn, old.due_at, old.near_at, -1);
  end if;
  if tg_op <> 'DELETE' then
    perform case_count_add('', new.status, new.priority, new.turn, new.due_at, new.near_at, 1);
    update complaint_agency set status = new.status, priority = new.priority, turn = new.turn, due_at = new.due_at,
      near_at = new.near_at, last_message_at = new.last_message_at where complaint_id = new.id;
  end if;
  return null;
end $$;
create trigger complaint_listed_new after insert or delete on complaint for each row execute function complaint_listed();
create trigger complaint_listed after update on complaint for each row
  when ((old.status, old.priority, old.turn, old.due_at, old.near_at, old.last_message_at)
    is distinct from (new.status, new.priority, new.turn, new.due_at, new.near_at, new.last_message_at))
  execute function complaint_listed();

create function complaint_agency_filled() returns trigger language plpgsql as $$
begin
  select c.status, c.priority, c.turn, c.due_at, c.near_at, c.last_message_at
    into new.status, new.priority, new.turn, new.due_at, new.near_at, new.last_message_at
    from complaint c where c.id = new.complaint_id;
  new.status := coalesce(new.status, 'closed');
  new.priority := coalesce(new.priority, 2);
  new.turn := coalesce(new.turn, '{}');
  return new;
end $$;
create trigger complaint_agency_filled before insert on complaint_agency for each row execute function complaint_agency_filled();

create function complaint_agency_listed() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.part <> 'former' then
    perform case_count_add(old.agency_id, old.status, old.priority, old.turn, old.due_at, old.near_at, -1);
  end if;
  if tg_op <> 'DELETE' and new.part <> 'former' then
    perform case_count_add(new.agency_id, new.status, new.priority, new.turn, new.due_at, new.near_at, 1);
  end if;
  return null;
end $$;
create trigger complaint_agency_listed_new after insert or delete on complaint_agency
  for each row execute function complaint_agency_listed();
create trigger complaint_agency_listed after update on complaint_agency for each row when (old is distinct from new)
  execute function complaint_agency_listed();

insert into case_count
select '', status, priority, turn, date_trunc('hour', due_at, 'UTC'), date_trunc('hour', near_at, 'UTC'), count(*) from complaint
where priority < 2 group by 1, 2, 3, 4, 5, 6;
insert into case_count
select agency_id, status, priority, turn, date_trunc('hour', due_at, 'UTC'), date_trunc('hour', near_at, 'UTC'), count(*) from complaint_agency
where priority < 2 and part <> 'former' group by 1, 2, 3, 4, 5, 6;
