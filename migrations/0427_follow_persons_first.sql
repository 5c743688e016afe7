-- A plan that was made while there were no cases yet walked through all of them for each new id of a person, until somebody looked at the tables
-- anew. Who it is comes first now, and their rows by the indexes, whatever is known of the tables.

create or replace function search_note_person(reporter uuid) returns void language sql set enable_seqscan = off as $$
  insert into search_due (complaint_id)
  select distinct theirs.id from (select person_of(reporter) as id offset 0) person
  cross join lateral (
    (select c.id from complaint c where c.reporter_id = person.id offset 0)
    union all
    (select m.complaint_id from message m where m.reporter_id = person.id offset 0)) theirs
$$;

create or replace function search_note_message() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  insert into search_due (complaint_id)
  select complaint_id from changed
  union select theirs.id from (select distinct reporter_id from changed offset 0) writer
    cross join lateral (select c.id from complaint c where c.reporter_id = writer.reporter_id offset 0) theirs
    where exists (select 1 from complaint_agency a where a.complaint_id = theirs.id);
  return null;
end $$;
