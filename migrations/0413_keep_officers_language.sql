-- In which language an officer reads the console. Null as long as they have not chosen: then the device decides, and it begins with Indonesian.
alter table officer
  add column language text
    constraint officer_language_known check (language in ('id', 'en'));
