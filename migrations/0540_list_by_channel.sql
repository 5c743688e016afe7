-- Lists of one channel: along an index of their order, as those of a category and of an area are.
create index complaint_channel_open_idx on complaint (channel, priority, due_at, last_message_at desc, id) where priority < 2;
create index complaint_channel_closed_idx on complaint (channel, last_message_at desc, id) where priority = 2;
