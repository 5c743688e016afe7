-- How the city shows itself, as the operator set it on the screen: names, one hue, one picture. There is one row at most, and none as long as nobody
-- said anything. Pictures are never deleted: the history of the settings names them. Neither tells of any person.
create table brand (
  id text constraint brand_pk primary key,
  name text not null default '',
  office text not null default '',
  short_name text not null default '',
  hue text not null default '',
  -- The digest of its bytes; empty: the program's own.
  logo text not null default '',
  constraint brand_one check (id = 'city'),
  constraint brand_hue check (hue = '' or hue ~ '^#[0-9a-f]{6}$')
);

create table brand_logo (
  digest text constraint brand_logo_pk primary key,
  bytes bytea not null,
  kept_at timestamptz not null,
  constraint brand_logo_small check (octet_length(bytes) <= 65536)
);
