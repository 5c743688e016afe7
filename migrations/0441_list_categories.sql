-- What complaints are about: a tree of two levels that the city keeps, with the agency and the level that are usual for each. The first ones are
-- added at a start: a database that nobody used stays empty. Cases hold an id of it, copied beside agencies' parts as all that lists filter by.
create table category (
  id text constraint category_pk primary key,
  -- Of those of the first level: null.
  parent_id text constraint category_parent_fk references category (id),
  name text not null,
  name_en text not null default '',
  -- An agency's id, also of one that is not declared here; empty: none is usual.
  agency_id text not null default '',
  level text not null default 'normal',
  -- By which it is suggested, parted by commas, and what its reporters are asked, a line each.
  words text not null default '',
  questions text not null default '',
  service_code text not null default '',
  state text not null default 'offered'
);
create unique index category_service_code_idx on category (service_code) where service_code <> '';

alter table complaint add column category_id text;
alter table complaint_agency add column category_id text;

create index complaint_category_open_idx on complaint (category_id, priority, due_at, last_message_at desc, id)
  where priority < 2 and category_id is not null;
create index complaint_category_closed_idx on complaint (category_id, last_message_at desc, id)
  where priority = 2 and category_id is not null;
create index complaint_agency_category_open_idx on complaint_agency (agency_id, category_id, priority, due_at, last_message_at desc, complaint_id)
  where priority < 2 and category_id is not null and part <> 'former';
create index complaint_agency_category_closed_idx on complaint_agency (agency_id, category_id, last_message_at desc, complaint_id)
  where priority = 2 and category_id is not null and part <> 'former';

create function complaint_categorised() returns trigger language plpgsql as $$
begin
  update complaint_agency set category_id = new.category_id where complaint_id = new.id;
  return null;
end $$;
create trigger complaint_categorised after update on complaint for each row
  when (old.category_id is distinct from new.category_id) execute function complaint_categorised();

create function complaint_agency_categorised() returns trigger language plpgsql as $$
begin
  select category_id into new.category_id from complaint where id = new.complaint_id;
  return new;
end $$;
create trigger complaint_agency_categorised before insert on complaint_agency for each row execute function complaint_agency_categorised();
