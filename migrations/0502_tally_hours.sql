-- How many people wrote of what in each hour, so that a sudden crowd can be told from what is usual. Numbers alone, of at most nine weeks. The row
-- without a category and a kelurahan says that the hour was counted, and how many wrote in it of anything.
create table crowd_hour (
  hour timestamptz not null,
  category_id text not null default '',
  kelurahan text not null default '',
  people integer not null,
  constraint crowd_hour_pk primary key (hour, category_id, kelurahan)
);
-- Messages lie nearly in the order of their time: an hour of them is a few pages.
create index message_sent_idx on message using brin (sent_at);
