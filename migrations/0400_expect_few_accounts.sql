-- Somebody has one account, or a few: without being told so, the server expects a thousand and reads whole tables for what an index finds.
alter function person_of(uuid) rows 2;
