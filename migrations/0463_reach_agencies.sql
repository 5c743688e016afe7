-- How an agency of the city is reached, for officers who must call it; its name goes on coming from the configuration file where it stands there.
alter table agency
  add column phone text not null default '',
  add column email text not null default '',
  add column address text not null default '';
