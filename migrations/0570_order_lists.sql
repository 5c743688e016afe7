-- Lists stand in the order in which cases came, or in which they fell silent, where an officer asks for it: along an index of that order, from either
-- end, with what tells whose turn a case is beside it, so that no row is read that is not shown.
create index complaint_arrived_open_idx on complaint (reported_at, id) include (turn, status) where priority < 2;
create index complaint_arrived_closed_idx on complaint (reported_at, id) where priority = 2;
create index complaint_silent_open_idx on complaint (last_message_at desc, id) include (turn, status) where priority < 2;
-- Few among many: cases of which the reporter was told a day.
create index complaint_promised_idx on complaint (priority, due_at, last_message_at desc, id)
  where priority < 2 and state #> '{file,promise}' is not null;
