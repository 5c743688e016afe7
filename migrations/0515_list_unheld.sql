-- Cases at the desk that nobody looks after: a list of its own, in the order of every list.
create index complaint_unheld_idx on complaint (priority, due_at, last_message_at desc, id)
  where priority < 2 and held_by is null and stands_with in ('admin-medsos', 'admin-pusat');
