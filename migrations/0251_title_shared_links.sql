-- What somebody shared is shown by its title and address, whether or not anything could be fetched from there.
alter table attachment add column title text;
