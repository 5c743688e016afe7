-- What officers and reporters write into a case's events stands beside the log from here on, one row a text; the log holds a salted
-- digest in its place. Erased, a row keeps neither text nor salt. Events from before this hold their words themselves, as they were hashed.

create table event_text (
  seq bigint not null,
  field text not null,
  text text,
  salt bytea,
  constraint event_text_pk primary key (seq, field),
  constraint event_text_whole check ((text is null) = (salt is null))
);
