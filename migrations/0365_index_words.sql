-- What cases are found by. Stemming, informal words and what an agency may read are the program's to know: it fills these rows soon after a
-- commit. The triggers only say of which cases something changed, whoever changed it, so that no way of writing can forget to.
-- Nothing here is a record: all of it is made again from the rows beside it, and no back-up holds it.

create table search_case (
  complaint_id uuid constraint search_case_pk primary key,
  -- Digests of what the case is found by; those of a person's words are others than those of everybody's.
  words integer[] not null,
  open boolean not null,
  at timestamptz not null,
  -- What was written, as agencies read it, where nothing beyond the rows of one reporter says what they may read; good only as long as
  -- the case does not stand in search_due.
  agency_texts text[]
);
create index search_case_words_idx on search_case using gin (words) with (fastupdate = off);

-- Words as they were typed, to find those that are one slip apart, or begin alike. `person`: only for whoever sees the reporter.
create table search_word (
  word text collate "C" not null,
  person boolean not null,
  near integer[] not null,
  constraint search_word_pk primary key (word, person)
);
create index search_word_near_idx on search_word using gin (near) with (fastupdate = off);

-- The latest are served first, so that old rows wait for new ones and not the other way round.
create table search_due (
  id bigint generated always as identity constraint search_due_pk primary key,
  complaint_id uuid not null
);
create index search_due_complaint_idx on search_due (complaint_id);

create function search_note_case() returns trigger language plpgsql as $$
begin
  insert into search_due (complaint_id) values (coalesce(new.id, old.id));
  return null;
end $$;
create trigger complaint_searched_new after insert or delete on complaint for each row execute function search_note_case();
create trigger complaint_searched after update on complaint for each row
  when (old.status is distinct from new.status and 'closed' in (old.status, new.status)
    or old.number is distinct from new.number or old.upik_number is distinct from new.upik_number
    or old.last_message_at is distinct from new.last_message_at or old.reporter_id is distinct from new.reporter_id
    or old.identity_id is distinct from new.identity_id
    or old.state->'file'->'followers' is distinct from new.state->'file'->'followers')
  execute function search_note_case();

create function search_note_part() returns trigger language plpgsql as $$
begin
  insert into search_due (complaint_id) values (coalesce(new.complaint_id, old.complaint_id));
  return null;
end $$;
create trigger complaint_agency_searched_new after insert or delete on complaint_agency for each row execute function search_note_part();
create trigger complaint_agency_searched after update on complaint_agency for each row
  when (old.part is distinct from new.part) execute function search_note_part();

-- What somebody writes tells of them wherever they wrote: agencies must not read it in their other cases either.
create function search_note_person(reporter uuid) returns void language sql as $$
  insert into search_due (complaint_id)
  select c.id from complaint c where c.reporter_id in (select person_of(reporter))
  union select m.complaint_id from message m where m.reporter_id in (select person_of(reporter))
$$;

create function search_note_message() returns trigger language plpgsql as $$
begin
  insert into search_due (complaint_id)
  select complaint_id from changed
  union select c.id from changed m join complaint c on c.reporter_id = m.reporter_id
    where exists (select 1 from complaint_agency a where a.complaint_id = c.id);
  return null;
end $$;
create trigger message_searched_new after insert on message referencing new table as changed
  for each statement execute function search_note_message();
create trigger message_searched after update on message referencing new table as changed
  for each statement execute function search_note_message();
create trigger message_searched_before after update on message referencing old table as changed
  for each statement execute function search_note_message();
create trigger message_searched_gone after delete on message referencing old table as changed
  for each statement execute function search_note_message();

create function search_note_reporter() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then perform search_note_person(old.reporter_id); end if;
  if tg_op <> 'DELETE' then perform search_note_person(new.reporter_id); end if;
  return null;
end $$;
create trigger reporter_handle_searched_new after insert or delete on reporter_handle for each row execute function search_note_reporter();
create trigger reporter_handle_searched after update on reporter_handle for each row
  when (old.name is distinct from new.name or old.handle is distinct from new.handle
    or old.reporter_id is distinct from new.reporter_id or old.external_id is distinct from new.external_id)
  execute function search_note_reporter();
create trigger identity_searched after insert or update or delete on identity for each row execute function search_note_reporter();

create function search_note_bond() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform search_note_person(old.reporter_id);
    perform search_note_person(old.other_reporter_id);
  end if;
  if tg_op <> 'DELETE' then
    perform search_note_person(new.reporter_id);
    perform search_note_person(new.other_reporter_id);
  end if;
  return null;
end $$;
create trigger reporter_join_searched after insert or update or delete on reporter_join for each row execute function search_note_bond();
create trigger reporter_same_searched after insert or update or delete on reporter_same for each row execute function search_note_bond();

create function search_note_given_up() returns trigger language plpgsql as $$
begin
  perform search_note_person(h.reporter_id) from reporter_handle h
    where h.channel = new.channel and h.account_id = new.account_id and h.external_id in (new.external_id, new.became);
  insert into search_due (complaint_id)
  select m.complaint_id from message m where m.channel = new.channel and m.account_id = new.account_id and m.visibility = 'private'
    and (m.thread_key = new.external_id or m.thread_key like replace(replace(new.external_id, '%', '\%'), '_', '\_') || '~%');
  return null;
end $$;
create trigger given_up_id_searched after insert or update on given_up_id for each row execute function search_note_given_up();

-- Of what stands here already the latest comes first.
insert into search_due (complaint_id) select id from complaint order by last_message_at;
