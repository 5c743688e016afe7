-- Bodies outside the city's administration to which a reporter is referred: what each is for and how it is reached. The city keeps the list.
-- The first ones are added at a start: a database that nobody used stays empty.
create table outside_body (
  id text constraint outside_body_pk primary key,
  name text not null,
  serves text not null,
  phone text not null default '',
  email text not null default '',
  web text not null default '',
  hours text not null default '',
  -- What its reporters are told; empty: the words of the program.
  answer text not null default '',
  resting_at timestamptz
);
