-- What its sender called a file, shown also where the file itself was refused.
alter table attachment add column file_name text;
