-- Cases lie in a kelurahan, by its code, once somebody said where: lists are read along it, in their own order and within one kelurahan. A
-- kemantren is read as its few kelurahan. Cases of before lie nowhere.

alter table complaint add column kelurahan text;
create index complaint_kelurahan_open_idx on complaint (kelurahan, priority, due_at, last_message_at desc, id)
  where priority < 2 and kelurahan is not null;
create index complaint_kelurahan_closed_idx on complaint (kelurahan, last_message_at desc, id)
  where priority = 2 and kelurahan is not null;

alter table complaint_agency add column kelurahan text;
create index complaint_agency_kelurahan_open_idx on complaint_agency
  (agency_id, kelurahan, priority, due_at, last_message_at desc, complaint_id)
  where priority < 2 and part <> 'former' and kelurahan is not null;
create index complaint_agency_kelurahan_closed_idx on complaint_agency (agency_id, kelurahan, last_message_at desc, complaint_id)
  where priority = 2 and part <> 'former' and kelurahan is not null;

-- Beside an agency's part in a case, as what its lists sort by. Counts of folders know no place.
create function complaint_placed() returns trigger language plpgsql as $$
begin
  update complaint_agency set kelurahan = new.kelurahan where complaint_id = new.id;
  return null;
end $$;
create trigger complaint_placed after update on complaint for each row
  when (old.kelurahan is distinct from new.kelurahan) execute function complaint_placed();

create function complaint_agency_placed() returns trigger language plpgsql as $$
begin
  select c.kelurahan into new.kelurahan from complaint c where c.id = new.complaint_id;
  return new;
end $$;
create trigger complaint_agency_placed before insert on complaint_agency
  for each row execute function complaint_agency_placed();
