-- What is known of each picture that was kept, for hints beside a field result: whether it is the same as another one, or nearly, and when and where
-- its camera says that it was taken. Four sixteenths of its look are indexed: pictures that look nearly the same agree in one of them.

alter table attachment add column looked_at timestamptz;
create index attachment_unseen_idx on attachment (id) where status = 'stored' and kind = 'image' and looked_at is null;

create table picture (
  attachment_id uuid constraint picture_pk primary key constraint picture_attachment references attachment on delete cascade,
  pixels bytea not null,
  look bigint,
  taken_at timestamptz,
  lat double precision,
  lon double precision
);
create index picture_pixels_idx on picture (pixels);
create index picture_look_1_idx on picture ((look & 65535)) where look is not null;
create index picture_look_2_idx on picture (((look >> 16) & 65535)) where look is not null;
create index picture_look_3_idx on picture (((look >> 32) & 65535)) where look is not null;
create index picture_look_4_idx on picture (((look >> 48) & 65535)) where look is not null;
